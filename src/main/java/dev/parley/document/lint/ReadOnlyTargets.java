package dev.parley.document.lint;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import java.util.List;
import java.util.stream.Stream;

/** What a definition says about a system that it calls read-only. Read-only properties the reader refuses. */
final class ReadOnlyTargets implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        return Stream.of(Side.values())
                .filter(side -> !pair.written(side))
                .flatMap(side -> Stream.concat(created(pair, side), rows(pair, side)))
                .toList();
    }

    private static Stream<Finding> created(PairView pair, Side side) {
        return pair.pair().create().in(side)
                ? Stream.of(pair.at(
                        Code.READ_ONLY_TARGET,
                        "create",
                        "nothing is created in " + pair.system(side) + ", which is read-only",
                        "do not create in the " + side.word() + ", or take \"readOnly\" away"))
                : Stream.of();
    }

    private static Stream<Finding> rows(PairView pair, Side side) {
        return pair.rows().stream()
                .filter(row -> row.row().way() != Way.BOTH && row.row().way().to(side))
                .map(row -> row.at(
                        Code.READ_ONLY_TARGET,
                        row.text() + " is never written: " + pair.system(side) + " is read-only",
                        "remove the row, or take \"readOnly\" away"));
    }
}
