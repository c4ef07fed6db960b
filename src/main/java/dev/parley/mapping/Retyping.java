package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Gives a value the JSON type that the target keeps; the value itself stays whole: nothing is cut or rounded. */
final class Retyping {

    private Retyping() {}

    static JsonNode to(ValueType target, JsonNode raw, ValueType source) {
        if (Blanks.empty(raw)) {
            return NullNode.getInstance();
        }
        JsonNode value = single(raw, target);
        return switch (target) {
            case STRING -> TextNode.valueOf(text(value, source));
            case INTEGER -> integer(Numbers.integer(value).longValueExact());
            case DECIMAL, FLOAT -> DecimalNode.valueOf(Numbers.decimal(value));
            case BOOLEAN -> BooleanNode.valueOf(NormalForm.bool(value));
            case DATE -> TextNode.valueOf(Times.date(NormalForm.text(value)).toString());
            case DATETIME -> TextNode.valueOf(Times.text(Times.instant(NormalForm.text(value)), -1));
            case LIST ->
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value);
        };
    }

    /** The same node that a parser makes of it. */
    private static JsonNode integer(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private static JsonNode single(JsonNode raw, ValueType target) {
        if (raw.isArray() && target != ValueType.LIST) {
            if (raw.size() > 1) {
                throw new Unconvertible("not a single value");
            }
            return raw.get(0);
        }
        return raw;
    }

    private static String text(JsonNode value, ValueType source) {
        if (source == ValueType.STRING || source == ValueType.LIST) {
            return NormalForm.text(value);
        }
        return NormalForm.of(value, source, PropertySchema.of("value", source));
    }
}
