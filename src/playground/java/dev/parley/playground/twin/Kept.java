package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a system makes of a value: cut to its length, rounded to its scale. Stateless. */
final class Kept {

    private Kept() {}

    static JsonNode value(RecordSchema schema, Path path, JsonNode value) {
        return schema.property(path).map(property -> value(property, value)).orElse(value);
    }

    private static JsonNode value(PropertySchema property, JsonNode value) {
        if (value.isTextual() && property.maxLength() > 0 && value.asText().length() > property.maxLength()) {
            return TextNode.valueOf(value.asText().substring(0, property.maxLength()));
        }
        if (value.isNumber() && property.scale() >= 0) {
            BigDecimal rounded = value.decimalValue().setScale(property.scale(), RoundingMode.HALF_UP);
            return JsonNodeFactory.instance.numberNode(rounded);
        }
        return value;
    }

    /** All properties of a body, those of its lists included. */
    static void whole(ObjectNode body, RecordSchema schema) {
        schema.properties().values().forEach(property -> {
            JsonNode value = Fields.read(body, property.path(), schema);
            JsonNode kept = value(property, value);
            if (kept != value) {
                MemoryEdits.write(body, property.path(), kept, schema);
            }
        });
        schema.lists().forEach((path, list) -> MemoryEdits.elements(body, path, schema)
                .forEach(element -> whole(element, list.element())));
    }

    /**
     * What a person typed, in the property's JSON type; as it is where that does not fit or the schema says nothing.
     */
    static JsonNode typed(RecordSchema schema, Path path, String text) {
        if (text == null) {
            return NullNode.getInstance();
        }
        ValueType type = schema.property(path).map(PropertySchema::type).orElse(ValueType.STRING);
        return switch (type) {
            case INTEGER, DECIMAL, FLOAT -> number(text);
            case STRING, DATE, DATETIME, LIST, BOOLEAN ->
                "true".equals(text) || "false".equals(text)
                        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
                        : TextNode.valueOf(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text);
        }
    }
}
