package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One property of an entity.
 *
 * @param name in PascalCase, as answers bear it
 * @param type what its values look like
 * @param access who sets it
 * @param maxLength of a text; 0 = no documented limit
 * @param words the values of an enumeration
 * @param nested the schema of an object or of a list's entities; null otherwise
 */
record Property(String name, Type type, Access access, int maxLength, List<String> words, Schema nested) {

    /** Who sets a property: a client always, a client on POST only, or the system. */
    enum Access {
        WRITABLE,
        ON_CREATE,
        READ_ONLY
    }

    enum Type {
        TEXT,
        BOOLEAN,
        WHOLE,
        NUMBER,
        DATE,
        STAMP,
        WORD,
        WHOLES,
        OBJECT,
        ENTITIES
    }

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");

    static Property of(String name, Type type) {
        return new Property(name, type, Access.WRITABLE, 0, List.of(), null);
    }

    /** Adds writable properties of one type. */
    static void add(List<Property> all, Type type, String... names) {
        for (String name : names) {
            all.add(of(name, type));
        }
    }

    static Property text(String name, int maxLength) {
        return new Property(name, Type.TEXT, Access.WRITABLE, maxLength, List.of(), null);
    }

    static Property readOnly(String name, Type type) {
        return new Property(name, type, Access.READ_ONLY, 0, List.of(), null);
    }

    static Property onCreate(String name, Type type) {
        return new Property(name, type, Access.ON_CREATE, 0, List.of(), null);
    }

    /** Entities of a part that are given on POST and have paths of their own afterwards. */
    static Property entities(String name, Schema nested) {
        return new Property(name, Type.ENTITIES, Access.ON_CREATE, 0, List.of(), nested);
    }

    static Property word(String name, String... words) {
        return new Property(name, Type.WORD, Access.WRITABLE, 0, List.of(words), null);
    }

    static Property object(String name, Schema nested) {
        return new Property(name, Type.OBJECT, Access.WRITABLE, 0, List.of(), nested);
    }

    /** Whether a client can change it once the entity is there. */
    boolean writable() {
        return access == Access.WRITABLE;
    }

    /** Whether the JSON value can stand here; null always can. */
    boolean fits(JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return switch (type) {
            case TEXT, STAMP -> value.isTextual();
            case BOOLEAN -> value.isBoolean();
            case WHOLE -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case DATE -> value.isTextual() && DATE.matcher(value.textValue()).matches();
            case WORD -> value.isTextual() && words.contains(value.textValue());
            case WHOLES -> allOf(value, JsonNode::isIntegralNumber);
            case OBJECT -> value.isObject();
            case ENTITIES -> allOf(value, JsonNode::isObject);
        };
    }

    private static boolean allOf(JsonNode list, Predicate<JsonNode> kind) {
        return list.isArray() && StreamSupport.stream(list.spliterator(), false).allMatch(kind);
    }
}
