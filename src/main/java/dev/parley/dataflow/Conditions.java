package dev.parley.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conditions say about records. Stateless. */
public final class Conditions {

    private Conditions() {}

    /**
     * Whether a record meets the condition. Text is compared without regard to letter case and outer blanks, numbers
     * and booleans by value; a list is equal to a value that is among its elements. An empty property equals no value.
     *
     * @param read the record's raw value at a path; JSON null for none
     */
    public static boolean holds(Condition condition, Function<Path, JsonNode> read) {
        if (condition instanceof Condition.And and) {
            return and.all().stream().allMatch(part -> holds(part, read));
        }
        if (condition instanceof Condition.Equal equal) {
            return equal(read.apply(equal.path()), equal.literal());
        }
        if (condition instanceof Condition.NotEqual not) {
            return !equal(read.apply(not.path()), not.literal());
        }
        if (condition instanceof Condition.In in) {
            JsonNode value = read.apply(in.path());
            return in.literals().stream().anyMatch(literal -> equal(value, literal));
        }
        return NormalForm.empty(read.apply(((Condition.Empty) condition).path()));
    }

    /** The equalities of a condition: what a record created under it must bear ({@code IsPerson = true}). */
    public static Map<Path, String> assigned(Condition condition) {
        Map<Path, String> assigned = new LinkedHashMap<>();
        parts(condition).forEach(part -> {
            if (part instanceof Condition.Equal equal) {
                assigned.putIfAbsent(equal.path(), equal.literal());
            }
        });
        return assigned;
    }

    /** The properties a condition reads. */
    public static Set<Path> paths(Condition condition) {
        return parts(condition).stream().map(Conditions::path).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The condition's single comparisons. */
    public static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.And and
                ? and.all().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(condition);
    }

    /** The property that a single comparison reads. */
    public static Path path(Condition part) {
        if (part instanceof Condition.Equal equal) {
            return equal.path();
        }
        if (part instanceof Condition.NotEqual not) {
            return not.path();
        }
        return part instanceof Condition.In in ? in.path() : ((Condition.Empty) part).path();
    }

    /** Whether no record can meet both; false also means "cannot tell". */
    public static boolean exclude(Condition one, Condition other) {
        return parts(one).stream().anyMatch(a -> parts(other).stream().anyMatch(b -> partsExclude(a, b)));
    }

    private static boolean partsExclude(Condition a, Condition b) {
        return path(a).equals(path(b)) && (oneSided(a, b) || oneSided(b, a));
    }

    /** Whether none of the values that {@code a} admits is admitted by {@code b}. */
    private static boolean oneSided(Condition a, Condition b) {
        Optional<List<String>> admitted = admitted(a);
        return admitted.isPresent() && admitted.get().stream().noneMatch(value -> admits(b, value));
    }

    private static Optional<List<String>> admitted(Condition part) {
        if (part instanceof Condition.Equal equal) {
            return Optional.of(List.of(equal.literal()));
        }
        return part instanceof Condition.In in ? Optional.of(in.literals()) : Optional.empty();
    }

    private static boolean admits(Condition part, String value) {
        if (part instanceof Condition.NotEqual not) {
            return !sameLiteral(value, not.literal());
        }
        return admitted(part).stream().flatMap(List::stream).anyMatch(literal -> sameLiteral(value, literal));
    }

    private static boolean equal(JsonNode value, String literal) {
        if (NormalForm.empty(value)) {
            return false;
        }
        if (value.isArray()) {
            return Stream.iterate(0, i -> i < value.size(), i -> i + 1).anyMatch(i -> equal(value.get(i), literal));
        }
        if (value.isNumber()) {
            return number(literal)
                    .filter(number -> number.compareTo(value.decimalValue()) == 0)
                    .isPresent();
        }
        return value.isValueNode() && value.asText().strip().equalsIgnoreCase(literal.strip());
    }

    private static boolean sameLiteral(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip())
                || number(one).isPresent()
                        && number(one)
                                .flatMap(a -> number(other).filter(b -> a.compareTo(b) == 0))
                                .isPresent();
    }

    private static Optional<BigDecimal> number(String literal) {
        try {
            return Optional.of(new BigDecimal(literal.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
