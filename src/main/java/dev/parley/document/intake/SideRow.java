package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.document.source.Cell;
import dev.parley.document.source.PropertyRow;
import dev.parley.mapping.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of one document, as it lies in the dataflow.
 *
 * @param to the side it goes to
 * @param paths found, by side of the dataflow; none where it means nothing
 * @param conditions by side
 * @param wrong why it cannot be used
 */
record SideRow(
        Place place,
        Side to,
        PropertyRow row,
        Map<Side, Path> paths,
        Map<Side, List<Condition>> conditions,
        Optional<Code> wrong) {

    static SideRow of(Placed section, PropertyRow row, Map<Side, Resolver> resolvers, Findings findings) {
        Place place = section.at(row.line());
        Side to = section.to();
        Resolver left = resolvers.get(to.opposite());
        Resolver right = resolvers.get(to);
        Resolver.Found from = left.path(row.left().exactPath(), place);
        Resolver.Found into = right.path(row.right().exactPath(), place);
        Dependences.Read before = new Dependences(left, findings).of(row.left(), place);
        Dependences.Read after = new Dependences(right, findings).of(row.right(), place);
        Optional<Code> wrong = Stream.of(from.wrong(), into.wrong(), before.wrong(), after.wrong())
                .flatMap(Optional::stream)
                .findFirst();
        Map<Side, Path> paths = from.path().isPresent() && into.path().isPresent()
                ? Map.of(to.opposite(), from.path().get(), to, into.path().get())
                : Map.of();
        return new SideRow(
                place, to, row, paths, Map.of(to.opposite(), before.conditions(), to, after.conditions()), wrong);
    }

    Optional<Path> path(Side side) {
        return Optional.ofNullable(paths.get(side));
    }

    /** The cell on a side of the dataflow. */
    Cell cell(Side side) {
        return side == to ? row.right() : row.left();
    }

    /** What tells whether two rows join the same two properties. */
    List<String> key() {
        return Stream.of(Side.values())
                .map(side ->
                        path(side).map(Path::text).orElseGet(() -> cell(side).text()))
                .toList();
    }

    /** The row as it stands, for comments. */
    String exact() {
        return row.left().text() + " | " + row.right().text() + " | " + row.type();
    }
}
