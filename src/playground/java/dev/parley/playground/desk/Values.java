package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.sim.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of records of one schema as text, and back. Immutable. */
final class Values {

    private static final String ID = "id";

    private final RecordSchema schema;
    private final List<Field> fields;

    Values(RecordSchema schema, List<Field> fields) {
        this.schema = schema;
        this.fields = fields;
    }

    /** By key; empty ones are left out. */
    Map<String, String> read(ObjectNode record) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            var text = field.isList() ? list(record, field) : text(record, field);
            if (!text.isEmpty()) {
                values.put(field.key(), text);
            }
        }
        return values;
    }

    /**
     * The values as a body; arrays on the way to a property are objects.
     *
     * @throws Refused if a number is none
     */
    ObjectNode write(Map<String, String> values) {
        var body = Json.object();
        for (var field : fields) {
            var value = values.get(field.key());
            if (value != null) {
                put(body, Path.of(field.path()), field.isList() ? elements(field, value) : node(field, value));
            }
        }
        return body;
    }

    /** A value at a path, with objects on the way. */
    static void put(ObjectNode body, Path path, JsonNode value) {
        var owner = body;
        for (var name : path.segments().subList(0, path.segments().size() - 1)) {
            owner = owner.withObjectProperty(name);
        }
        owner.set(path.last(), value);
    }

    /** A text as the value of a property. */
    JsonNode node(Field field, String text) {
        if (text.isBlank()) {
            return NullNode.getInstance();
        }
        var whole = below(field).isPresent() ? text.substring(text.lastIndexOf('/') + 1) : text.strip();
        return switch (property(field).map(PropertySchema::type).orElse(ValueType.STRING)) {
            case INTEGER -> LongNode.valueOf(number(field, whole).longValue());
            case DECIMAL, FLOAT -> DecimalNode.valueOf(number(field, whole));
            case BOOLEAN -> BooleanNode.valueOf(whole.equalsIgnoreCase("true"));
            default -> TextNode.valueOf(below(field).isPresent() ? whole : text);
        };
    }

    private static BigDecimal number(Field field, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new Refused(field.label() + " is a number, such as 12.50");
        }
    }

    private String text(ObjectNode record, Field field) {
        var text = plain(Fields.read(record, Path.of(field.path()), schema));
        return text.isEmpty()
                ? text
                : below(field)
                        .map(owner -> plain(Fields.read(record, owner, schema)) + "/" + text)
                        .orElse(text);
    }

    private static String plain(JsonNode value) {
        return value.isNumber()
                ? number(value.decimalValue())
                : value.asText("").replaceFirst("^null$", "");
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String list(ObjectNode record, Field field) {
        var list = schema.list(Path.of(field.path()));
        var elements = new Values(list.map(found -> found.element()).orElse(schema), field.columns());
        var shown = JsonNodeFactory.instance.arrayNode();
        for (var each : Fields.read(record, Path.of(field.path()), schema)) {
            var element = shown.addObject();
            list.flatMap(found -> found.id())
                    .ifPresent(id -> element.put(ID, each.path(id.text()).asText("")));
            var values = elements.read((ObjectNode) each);
            field.columns().forEach(column -> element.put(column.key(), values.getOrDefault(column.key(), "")));
        }
        return shown.isEmpty() ? "" : shown.toString();
    }

    private ArrayNode elements(Field field, String json) {
        var list = schema.list(Path.of(field.path()));
        var writer = new Values(list.map(found -> found.element()).orElse(schema), field.columns());
        var body = JsonNodeFactory.instance.arrayNode();
        var given = Json.parse((json.isBlank() ? "[]" : json).getBytes(StandardCharsets.UTF_8))
                .filter(JsonNode::isArray)
                .orElseThrow(() -> new Refused(field.label() + " is a list"));
        for (var each : given) {
            var values = new HashMap<String, String>();
            each.forEachEntry((key, value) -> values.put(key, value.asText("")));
            var element = writer.write(values);
            list.flatMap(found -> found.id())
                    .filter(id -> !values.getOrDefault(ID, "").isEmpty())
                    .ifPresent(id -> element.put(id.text(), values.get(ID)));
            body.add(element);
        }
        return body;
    }

    private Optional<Path> below(Field field) {
        return property(field).flatMap(PropertySchema::below);
    }

    private Optional<PropertySchema> property(Field field) {
        return schema.property(Path.of(field.path()));
    }
}
