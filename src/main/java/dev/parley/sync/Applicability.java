package dev.parley.sync;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Selector;
import java.util.List;
import java.util.Optional;

/** What a row's condition says: which element of an array is meant, or whether the row applies at all. Pure. */
final class Applicability {

    private Applicability() {}

    /** The element that the condition on a side chooses, when it speaks of the array which the path leads through. */
    static Optional<Selector> selector(When when, Side side, Path path, RecordSchema schema) {
        return when.of(side)
                .filter(Condition.Equal.class::isInstance)
                .map(Condition.Equal.class::cast)
                .flatMap(equal -> array(equal.path(), schema)
                        .filter(path::within)
                        .map(array -> new Selector(array, equal.path().last(), equal.literal())));
    }

    /** The condition on a side that a record must meet. */
    static Optional<Condition> guard(When when, RecordSchema schema, Side side) {
        return when.of(side).filter(condition -> Conditions.paths(condition).stream()
                .noneMatch(path -> condition instanceof Condition.Equal
                        && array(path, schema).isPresent()));
    }

    private static Optional<Path> array(Path member, RecordSchema schema) {
        List<String> names = member.segments();
        if (names.size() < 2) {
            return Optional.empty();
        }
        Path parent = new Path(names.subList(0, names.size() - 1));
        boolean isArray = schema.primary(parent).isPresent()
                || schema.list(parent).isPresent()
                || schema.singles().contains(parent);
        return isArray ? Optional.of(parent) : Optional.empty();
    }
}
