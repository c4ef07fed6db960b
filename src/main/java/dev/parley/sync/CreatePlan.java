package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a counterpart is created with, or why it cannot be. Pure.
 *
 * @param body in the target's own form
 * @param sent by property name: fingerprint of the value sent, seen through the target's schema
 * @param problem why nothing must be sent
 */
record CreatePlan(ObjectNode body, Map<String, String> sent, Optional<Action.Raise> problem) {

    static CreatePlan of(BoundPair pair, Side target, RemoteRecord source) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Map<String, String> sent = new LinkedHashMap<>();
        RecordSchema schema = pair.traits(target).schema();
        for (BoundProperty property : pair.properties().toList()) {
            if (!property.definition().way().to(target)) {
                continue;
            }
            Sight seen = property.sight(target.opposite(), source.body());
            if (seen.fault().isPresent()) {
                return refused(Problem.Code.INVALID_VALUE, seen.fault().get(), property.name());
            }
            try {
                JsonNode value = value(property, target, seen);
                Fields.write(body, property.path(target), value, schema);
                sent.put(property.name(), property.sight(target, value).fingerprint());
            } catch (Unconvertible e) {
                return refused(Problem.Code.INVALID_VALUE, e.getMessage(), property.name());
            }
        }
        constants(pair, target, source, body);
        return missing(pair, target, body).orElse(new CreatePlan(body, sent, Optional.empty()));
    }

    private static JsonNode value(BoundProperty property, Side target, Sight seen) {
        return seen.empty()
                ? property.definition().defaultValue().orElse(JsonNodeFactory.instance.nullNode())
                : property.carry(target, seen.raw());
    }

    /** Constants, and what makes the new record belong to the pair's filter. */
    private static void constants(BoundPair pair, Side target, RemoteRecord source, ObjectNode body) {
        RecordSchema schema = pair.traits(target).schema();
        for (CreateOnly only : pair.onCreate()) {
            if (only.target() == target) {
                JsonNode value =
                        only.constant().orElseGet(() -> sentOnce(only.from().orElseThrow(), target, source));
                Fields.write(body, only.path(), value, schema);
            }
        }
        pair.definition()
                .end(target)
                .filter()
                .map(Conditions::assigned)
                .orElse(Map.of())
                .forEach((path, text) -> Fields.write(body, path, literal(schema, path, text), schema));
    }

    private static JsonNode sentOnce(BoundProperty from, Side target, RemoteRecord source) {
        return value(from, target, from.sight(target.opposite(), source.body()));
    }

    private static JsonNode literal(RecordSchema schema, Path path, String text) {
        ValueType type = schema.property(path).map(PropertySchema::type).orElse(ValueType.STRING);
        return switch (type) {
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
            case INTEGER, DECIMAL, FLOAT -> JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            default -> TextNode.valueOf(text);
        };
    }

    private static Optional<CreatePlan> missing(BoundPair pair, Side target, ObjectNode body) {
        RecordSchema schema = pair.traits(target).schema();
        Optional<Path> byPair = pair.properties()
                .filter(property -> property.definition().required())
                .map(property -> property.path(target))
                .filter(path -> empty(body, path, schema))
                .findFirst();
        return byPair.or(() -> schema.properties().values().stream()
                        .filter(property -> needed(property, body, schema))
                        .map(PropertySchema::path)
                        .filter(path -> empty(body, path, schema))
                        .findFirst())
                .map(path -> refused(
                        Problem.Code.REQUIRED,
                        path.text() + " is required on the " + target.word() + "; enter it on the "
                                + target.opposite().word(),
                        path.text()));
    }

    private static boolean needed(PropertySchema property, ObjectNode body, RecordSchema schema) {
        return property.required() == Need.ALWAYS
                || property.required() == Need.WITH_PARENT && parentUsed(property, body, schema);
    }

    private static boolean parentUsed(PropertySchema property, ObjectNode body, RecordSchema schema) {
        Path parent = new Path(
                property.path().segments().subList(0, property.path().segments().size() - 1));
        return schema.properties().values().stream()
                .filter(sibling -> sibling.path().within(parent))
                .filter(sibling -> !assumed(sibling, body, schema))
                .anyMatch(sibling -> !empty(body, sibling.path(), schema));
    }

    private static boolean assumed(PropertySchema property, ObjectNode body, RecordSchema schema) {
        return property.assumed()
                .filter(value ->
                        value.equals(Fields.read(body, property.path(), schema).asText()))
                .isPresent();
    }

    private static boolean empty(ObjectNode body, Path path, RecordSchema schema) {
        JsonNode value = Fields.read(body, path, schema);
        return value.isNull() || value.asText().isBlank();
    }

    private static CreatePlan refused(Problem.Code code, String message, String property) {
        Action.Raise raise = new Action.Raise(code, message, Optional.of(property));
        return new CreatePlan(JsonNodeFactory.instance.objectNode(), Map.of(), Optional.of(raise));
    }
}
