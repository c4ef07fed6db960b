package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Makes bodies of records to be created. Pure. */
record Specimens(Scope scope, Invented invented) {

    /** A record of a side that shows the data, meets the pair's filter, and has what the system demands. */
    ObjectNode body(Side side, Map<Cell, Datum> data) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        RecordSchema schema = scope.traits(side).schema();
        data.forEach((cell, datum) -> {
            if (!NormalForm.empty(datum.of(side))) {
                cell.write(side, body, datum);
                scope.channels().guard(cell.row(), side).ifPresent(condition -> meet(body, condition, schema));
            }
        });
        scope.pair().end(side).filter().ifPresent(filter -> meet(body, filter, schema));
        schema.properties().values().stream()
                .filter(property -> property.required() == PropertySchema.Need.ALWAYS && property.writable())
                .filter(property -> NormalForm.empty(Fields.read(body, property.path(), schema)))
                .forEach(property -> Fields.write(body, property.path(), invented.raw(property, 0), schema));
        return body;
    }

    /** Writes what a condition asks for. */
    static void meet(ObjectNode body, Condition condition, RecordSchema schema) {
        Conditions.assigned(condition)
                .forEach((path, literal) -> Fields.write(body, path, typed(schema, path, literal), schema));
        if (condition instanceof Condition.In in) {
            String first = in.literals().get(0);
            Fields.write(body, in.path(), typed(schema, in.path(), first), schema);
        } else if (condition instanceof Condition.And and) {
            and.all().stream().filter(Condition.In.class::isInstance).forEach(part -> meet(body, part, schema));
        }
    }

    /** A change by which a record stops meeting a condition; empty where none is known. */
    static Optional<Map.Entry<Path, JsonNode>> breaking(Condition condition, RecordSchema schema) {
        if (condition instanceof Condition.And and) {
            return breaking(and.all().get(0), schema);
        }
        if (condition instanceof Condition.Equal equal) {
            boolean flag = type(schema, equal.path()) == ValueType.BOOLEAN;
            String other = flag ? String.valueOf(!Boolean.parseBoolean(equal.literal())) : Texts.MARK;
            return Optional.of(Map.entry(equal.path(), typed(schema, equal.path(), other)));
        }
        if (condition instanceof Condition.NotEqual not) {
            return Optional.of(Map.entry(not.path(), typed(schema, not.path(), not.literal())));
        }
        Path path = Conditions.paths(condition).iterator().next();
        return type(schema, path) == ValueType.STRING
                ? Optional.of(Map.entry(path, TextNode.valueOf(Texts.MARK)))
                : Optional.empty();
    }

    private static JsonNode typed(RecordSchema schema, Path path, String literal) {
        return switch (type(schema, path)) {
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(literal));
            case INTEGER, DECIMAL, FLOAT -> number(literal);
            default -> TextNode.valueOf(literal);
        };
    }

    private static JsonNode number(String literal) {
        try {
            return DecimalNode.valueOf(new BigDecimal(literal));
        } catch (NumberFormatException e) {
            return DecimalNode.valueOf(BigDecimal.ONE);
        }
    }

    private static ValueType type(RecordSchema schema, Path path) {
        return schema.property(path).map(PropertySchema::type).orElse(ValueType.STRING);
    }
}
