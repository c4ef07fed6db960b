package dev.parley.document.lint;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Filters and conditions over properties that rows of the pair write. */
final class WrittenConditions implements Check {

    @Override
    public List<Finding> look(PairView pair) {
        List<Finding> found = new ArrayList<>();
        for (Side side : Side.values()) {
            pair.pair().end(side).filter().ifPresent(filter -> filter(pair, side, filter, found));
            pair.rows().forEach(row -> when(pair, row, side, found));
        }
        return found;
    }

    private static void filter(PairView pair, Side side, Condition filter, List<Finding> found) {
        for (Path path : Conditions.paths(filter)) {
            writer(pair, side, path)
                    .filter(row -> !row.row().onCreate())
                    .ifPresent(row -> found.add(row.at(
                            Code.FILTER_IS_WRITTEN,
                            row.text() + " writes \"" + path + "\", by which records of the " + side.word()
                                    + " belong to the pair: an edit may take one out of it",
                            "nothing to do: its link stays and nothing travels until it is back (\"onLeave\")")));
        }
    }

    private static void when(PairView pair, RowView row, Side side, List<Finding> found) {
        Stream<Path> paths = row.row().particulars().when().of(side).stream()
                .filter(condition -> !chooses(condition, row, side))
                .flatMap(condition -> Conditions.paths(condition).stream());
        paths.forEach(path -> writer(pair, side, path)
                .ifPresent(writer -> found.add(row.at(
                        Code.WHEN_IS_WRITTEN,
                        "the condition of " + row.text() + " rests on \"" + path + "\" of the " + side.word()
                                + ", which " + writer.text() + " writes",
                        "nothing to do: what begins to apply by that travels with the next run"))));
    }

    private static Optional<RowView> writer(PairView pair, Side side, Path path) {
        return pair.rows().stream().filter(row -> row.writes(side, path)).findFirst();
    }

    /** A condition on a member of the array that the row leads through chooses its element. */
    private static boolean chooses(Condition condition, RowView row, Side side) {
        return condition instanceof Condition.Equal equal
                && equal.path().segments().size() > 1
                && row.row()
                        .path(side)
                        .filter(path -> path.within(new Path(equal.path()
                                .segments()
                                .subList(0, equal.path().segments().size() - 1))))
                        .isPresent();
    }
}
