package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two rows must not write one property of one record: which would win was left to chance. */
final class WriterChecks {

    private final PairScope scope;

    WriterChecks(PairScope scope) {
        this.scope = scope;
    }

    void run(List<Row> rows) {
        for (int later = 1; later < rows.size(); later++) {
            Row row = rows.get(later);
            List<Row> earlier = rows.subList(0, later).stream()
                    .filter(other -> !row.excludes(other))
                    .toList();
            for (Side side : Side.values()) {
                written(side, row, earlier);
            }
            opposite(row, earlier);
        }
    }

    private void written(Side side, Row row, List<Row> earlier) {
        List<Path> paths = written(side, row);
        for (Row other : earlier) {
            List<Path> taken = written(side, other);
            Optional<Path> both =
                    paths.stream().filter(path -> overlaps(side, path, taken)).findFirst();
            if (both.isPresent()) {
                String away = side == Side.RIGHT ? "<-" : "->";
                scope.problems()
                        .at(
                                row.line(),
                                "\"" + both.get() + "\" on the " + side.word() + " is written by line " + other.line()
                                        + " already",
                                "let one row write it: give the other the arrow " + away
                                        + ", or make them one with \"winner: first-non-empty\"");
                return;
            }
        }
    }

    /** One row each way over the same two properties is no two-way row: an edit on both sides would be swapped. */
    private void opposite(Row row, List<Row> earlier) {
        Way way = row.pair().way();
        Way reverse = way == Way.RIGHT ? Way.LEFT : Way.RIGHT;
        earlier.stream()
                .filter(other -> way != Way.BOTH && other.pair().way() == reverse)
                .filter(other -> joined(row).equals(joined(other)))
                .findFirst()
                .ifPresent(other -> {
                    String message =
                            "the row joins the same two properties as line " + other.line() + ", the other way";
                    scope.problems().at(row.line(), message, "write one row with <->");
                });
    }

    private List<Optional<Path>> joined(Row row) {
        return Stream.of(Side.values())
                .map(side -> row.pair().path(side).map(path -> scope.folded(side, path)))
                .toList();
    }

    /** What the row writes; an unknown property is reported elsewhere. */
    private List<Path> written(Side side, Row row) {
        Optional<RecordSchema> schema = scope.known(side).schema();
        return Stream.concat(row.pair().path(side).stream(), row.pair().particulars().alternatives(side).stream())
                .filter(path -> row.pair().way().to(side))
                .filter(path -> schema.isEmpty()
                        || schema.get().property(path).isPresent()
                        || schema.get().list(path).isPresent())
                .toList();
    }

    private boolean overlaps(Side side, Path path, List<Path> taken) {
        Path one = scope.folded(side, path);
        return taken.stream()
                .map(other -> scope.folded(side, other))
                .anyMatch(other -> one.within(other) || other.within(one));
    }
}
