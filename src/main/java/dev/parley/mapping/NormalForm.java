package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;

/** The canonical text of a value, by which values are compared in one side's precision. Stateless. */
public final class NormalForm {

    private NormalForm() {}

    /**
     * The value in the precision of the side that the schema belongs to.
     *
     * @param raw as the system sent it
     * @param type to read it as; usually the schema's, unless the definition overrides it
     * @param schema length, scale and letter case that the side keeps; of a date-time the scale counts decimals of a
     *     second
     * @return canonical text; "" for null, absent, blanks only, and an empty list; 0 and false are not empty
     * @throws Unconvertible when the value is not of the type; the message never holds the value
     */
    public static String of(JsonNode raw, ValueType type, PropertySchema schema) {
        if (Blanks.empty(raw)) {
            return "";
        }
        return switch (type) {
            case STRING -> precision(text(raw), schema);
            case INTEGER -> Numbers.integer(raw).toString();
            case DECIMAL, FLOAT -> rounded(Numbers.decimal(raw), schema.scale());
            case BOOLEAN -> String.valueOf(bool(raw));
            case DATE -> Times.date(text(raw)).toString();
            case DATETIME -> Times.text(Times.instant(text(raw)), schema.scale());
            case LIST -> list(raw, schema);
        };
    }

    /** Whether a value counts as empty: null, absent, blanks only, or a list or object without members. */
    public static boolean empty(JsonNode raw) {
        return Blanks.empty(raw);
    }

    /** The text of a single value; numbers in plain notation. */
    static String text(JsonNode raw) {
        if (raw.isTextual()) {
            return raw.textValue();
        }
        if (raw.isNumber()) {
            return Numbers.decimal(raw).toPlainString();
        }
        if (raw.isBoolean()) {
            return raw.asText();
        }
        throw new Unconvertible("not a single value");
    }

    static boolean bool(JsonNode raw) {
        return switch (Blanks.strip(text(raw)).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Unconvertible("not true or false");
        };
    }

    private static String rounded(BigDecimal value, int scale) {
        BigDecimal kept = scale >= 0 && value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value;
        return Numbers.plain(kept).toPlainString();
    }

    private static String list(JsonNode raw, PropertySchema schema) {
        if (!raw.isArray()) {
            return list(JsonNodeFactory.instance.arrayNode().add(raw), schema);
        }
        ArrayNode normal = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : raw) {
            if (!Blanks.empty(element)) {
                normal.add(precision(text(element), schema));
            }
        }
        return normal.isEmpty() ? "" : normal.toString();
    }

    private static String precision(String text, PropertySchema schema) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        String kept = Blanks.strip(cut(Blanks.strip(one), schema.maxLength()));
        return schema.foldsCase() ? kept.toLowerCase(Locale.ROOT) : kept;
    }

    private static String cut(String text, int length) {
        if (length <= 0 || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
