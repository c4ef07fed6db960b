package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Query;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item of a {@code where}: {@code where[0][type]=equals&where[0][attribute]=name&where[0][value]=x}.
 *
 * @param type the comparison
 * @param attribute the attribute compared
 * @param value what with; times are UTC, {@code YYYY-MM-DD HH:mm:ss}
 */
record Condition(String type, String attribute, String value) {

    private static final Set<String> TYPES =
            Set.of("equals", "greaterThan", "greaterThanOrEquals", "lessThan", "lessThanOrEquals");

    /** Every condition of a query; all must hold. */
    static List<Condition> of(Query query, Shape shape) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; part(query, i, "type").isPresent(); i++) {
            Condition condition = new Condition(
                    part(query, i, "type").orElseThrow(),
                    part(query, i, "attribute").orElse(""),
                    part(query, i, "value").orElse(""));
            if (!TYPES.contains(condition.type)) {
                throw EspoErrors.badRequest("Unknown where item type " + condition.type);
            }
            if (!shape.blank().has(condition.attribute)) {
                throw EspoErrors.badRequest("Unknown attribute in where " + condition.attribute);
            }
            conditions.add(condition);
        }
        return conditions;
    }

    private static Optional<String> part(Query query, int index, String name) {
        return query.get("where[" + index + "][" + name + "]");
    }

    /** The property with a lookup whose value is asked for, if that is what the condition does. */
    Optional<Field> lookup(Shape shape) {
        return Optional.of(type)
                .filter("equals"::equals)
                .flatMap(equal -> shape.field(attribute))
                .filter(field -> field.lookup() != Field.Lookup.NONE);
    }

    boolean holds(ObjectNode row, Shape shape) {
        JsonNode actual = row.get(attribute);
        if (actual.isNull()) {
            return false;
        }
        if (type.equals("equals")) {
            return shape.field(attribute)
                    .map(field -> field.sameValue(value, actual))
                    .orElse(actual.asText().equals(value));
        }
        int order = compare(actual);
        return switch (type) {
            case "greaterThan" -> order > 0;
            case "greaterThanOrEquals" -> order >= 0;
            case "lessThan" -> order < 0;
            default -> order <= 0;
        };
    }

    /** Times and dates order like their texts. */
    private int compare(JsonNode actual) {
        try {
            return actual.isNumber()
                    ? actual.decimalValue().compareTo(new BigDecimal(value))
                    : actual.asText().compareTo(value);
        } catch (NumberFormatException e) {
            throw EspoErrors.badRequest("Not a number: the value for " + attribute);
        }
    }
}
