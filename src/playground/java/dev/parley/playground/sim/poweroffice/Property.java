package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One property of an entity.
 *
 * @param name in PascalCase, as answers bear it
 * @param type what its values look like
 * @param readOnly whether only the system sets it
 * @param maxLength of a text; 0 = no documented limit
 * @param words the values of an enumeration
 * @param nested the schema of an object; null otherwise
 */
record Property(String name, Type type, boolean readOnly, int maxLength, List<String> words, Schema nested) {

    enum Type {
        TEXT,
        BOOLEAN,
        WHOLE,
        NUMBER,
        DATE,
        WORD,
        WHOLES,
        OBJECT
    }

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

    static Property of(String name, Type type) {
        return new Property(name, type, false, 0, List.of(), null);
    }

    static Property text(String name, int maxLength) {
        return new Property(name, Type.TEXT, false, maxLength, List.of(), null);
    }

    static Property readOnly(String name, Type type) {
        return new Property(name, type, true, 0, List.of(), null);
    }

    static Property word(String name, String... words) {
        return new Property(name, Type.WORD, false, 0, List.of(words), null);
    }

    static Property object(String name, Schema nested) {
        return new Property(name, Type.OBJECT, false, 0, List.of(), nested);
    }

    /** Whether the JSON value can stand here; null always can. */
    boolean fits(JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return switch (type) {
            case TEXT -> value.isTextual();
            case BOOLEAN -> value.isBoolean();
            case WHOLE -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case DATE -> value.isTextual() && DATE.matcher(value.textValue()).matches();
            case WORD -> value.isTextual() && words.contains(value.textValue());
            case WHOLES -> value.isArray() && allWhole(value);
            case OBJECT -> value.isObject();
        };
    }

    private static boolean allWhole(JsonNode values) {
        for (JsonNode value : values) {
            if (!value.isIntegralNumber()) {
                return false;
            }
        }
        return true;
    }
}
