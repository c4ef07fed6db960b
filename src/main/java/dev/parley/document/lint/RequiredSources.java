package dev.parley.document.lint;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Properties that a system demands of a new record and that are written only sometimes, or that it demands beside
 * others that are written. What no row fills at all the reader refuses.
 */
final class RequiredSources implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return Stream.of(Side.values())
                .filter(pair::creates)
                .flatMap(side -> pair.schema(side).stream()
                        .flatMap(schema -> schema.properties().values().stream())
                        .flatMap(property -> look(pair, side, property).stream()))
                .toList();
    }

    private static Optional<Finding> look(PairView pair, Side side, PropertySchema property) {
        return switch (property.required()) {
            case ALWAYS -> sometimes(pair, side, property.path());
            case WITH_PARENT -> beside(pair, side, property.path());
            case NEVER -> Optional.empty();
        };
    }

    private static Optional<Finding> sometimes(PairView pair, Side side, Path path) {
        List<RowView> rows =
                pair.rows().stream().filter(row -> row.writes(side, path)).toList();
        boolean always = rows.isEmpty()
                || rows.stream().anyMatch(row -> conditions(row).isEmpty())
                || rows.stream().anyMatch(row -> rows.stream().anyMatch(other -> complement(row, other)));
        return always
                ? Optional.empty()
                : Optional.of(rows.get(0)
                        .at(
                                Code.REQUIRED_WITHOUT_SOURCE,
                                pair.name(side) + " demands \"" + path + "\", which is written on conditions only; a"
                                        + " record that meets none is not created",
                                "add a row for the other records"));
    }

    private static List<Condition> conditions(RowView row) {
        return Stream.of(Side.values())
                .flatMap(side -> row.row().particulars().when().of(side).stream())
                .toList();
    }

    /** Whether one of the two holds for any record. */
    private static boolean complement(RowView one, RowView other) {
        return Stream.of(Side.values()).anyMatch(side -> {
            Optional<Condition> a = one.row().particulars().when().of(side);
            Optional<Condition> b = other.row().particulars().when().of(side);
            return a.isPresent()
                    && b.isPresent()
                    && a.get() instanceof Condition.Equal equal
                    && b.get() instanceof Condition.NotEqual not
                    && equal.path().equals(not.path())
                    && equal.literal().equalsIgnoreCase(not.literal());
        });
    }

    private static Optional<Finding> beside(PairView pair, Side side, Path path) {
        Optional<RowView> sibling = pair.rows().stream()
                .filter(row -> row.to(side))
                .filter(row -> row.paths(side).anyMatch(each -> siblings(each, path)))
                .findFirst();
        return sibling.filter(row -> !pair.fills(side, path))
                .map(row -> row.at(
                        Code.REQUIRED_WITHOUT_SOURCE,
                        pair.name(side) + " demands \"" + path + "\" as soon as "
                                + row.row().path(side).orElseThrow() + " has a value, and no row fills it",
                        "add a row for it, or leave the others out"));
    }

    private static boolean siblings(Path one, Path other) {
        int names = other.segments().size() - 1;
        return names > 0
                && one.segments().size() > names
                && one.segments().subList(0, names).equals(other.segments().subList(0, names));
    }
}
