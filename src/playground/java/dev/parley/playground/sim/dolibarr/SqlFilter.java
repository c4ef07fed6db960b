package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of {@code sqlfilters}, e.g. {@code (t.tms:>:'2030-01-01 12:00:00')}; several are joined by
 * {@code and}. INFERENCE: times are UTC; what cannot be read is refused with 400.
 *
 * @param property the property behind the column
 * @param operator {@code =}, {@code !=}, {@code <}, {@code >}, {@code <=} or {@code >=}
 * @param value without quotes
 */
record SqlFilter(String property, String operator, String value) {

    private static final Pattern CONDITION =
            Pattern.compile("\\(t\\.(\\w+):(=|!=|<|>|<=|>=):(?:'([^']*)'|([\\d.]+))\\)");
    private static final Pattern JOINT = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);

    /** Every condition of the parameter; all must hold. */
    static List<SqlFilter> of(String text, Shape shape) {
        List<SqlFilter> filters = new ArrayList<>();
        for (String part : JOINT.split(text.strip())) {
            Matcher matcher = CONDITION.matcher(part);
            if (!matcher.matches()) {
                throw DolibarrErrors.badRequest("sqlfilters cannot be read");
            }
            String value = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            filters.add(new SqlFilter(Columns.property(matcher.group(1), shape), matcher.group(2), value));
        }
        return filters;
    }

    /** The property with a lookup whose value is asked for, if that is what the condition does. */
    Optional<Field> lookup(Shape shape) {
        return Optional.of(operator)
                .filter("="::equals)
                .flatMap(equal -> shape.field(property))
                .filter(field -> field.lookup() != Field.Lookup.NONE);
    }

    Predicate<ObjectNode> in(Shape shape) {
        return row -> {
            JsonNode actual = row.get(property);
            if (actual.isNull()) {
                return false;
            }
            int order = shape.field(property)
                            .filter(field -> field.sameValue(value, actual))
                            .isPresent()
                    ? 0
                    : compare(actual);
            return switch (operator) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                default -> order >= 0;
            };
        };
    }

    private int compare(JsonNode actual) {
        if (Columns.isStamp(property)) {
            return Long.compare(actual.longValue(), Columns.seconds(value));
        }
        try {
            return actual.isNumber()
                    ? actual.decimalValue().compareTo(new BigDecimal(value))
                    : actual.asText().compareTo(value);
        } catch (NumberFormatException e) {
            throw DolibarrErrors.badRequest("sqlfilters compares a number with a text");
        }
    }
}
