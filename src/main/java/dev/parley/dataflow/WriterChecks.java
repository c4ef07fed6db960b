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

    /** A property that is written, and its path in a form in which two spellings of it are equal. */
    private record Target(Path path, Path folded) {
        boolean overlaps(Target other) {
            return folded.within(other.folded) || other.folded.within(folded);
        }
    }

    /** What a row writes on one side. */
    private record Writer(Row row, List<Target> targets) {
        Optional<Target> both(Writer other) {
            return targets.stream()
                    .filter(target -> other.targets.stream().anyMatch(target::overlaps))
                    .findFirst();
        }
    }

    void run(List<Row> rows) {
        List<Writer> left = writers(Side.LEFT, rows);
        List<Writer> right = writers(Side.RIGHT, rows);
        for (int later = 1; later < rows.size(); later++) {
            written(Side.LEFT, left.get(later), left.subList(0, later));
            written(Side.RIGHT, right.get(later), right.subList(0, later));
            opposite(rows.get(later), rows.subList(0, later));
        }
    }

    private List<Writer> writers(Side side, List<Row> rows) {
        return rows.stream().map(row -> new Writer(row, targets(side, row))).toList();
    }

    private void written(Side side, Writer writer, List<Writer> earlier) {
        for (Writer other : earlier) {
            Optional<Target> both = writer.both(other);
            if (both.isPresent() && !writer.row().excludes(other.row())) {
                String away = side == Side.RIGHT ? "<-" : "->";
                scope.problems()
                        .at(
                                writer.row().line(),
                                "\"" + both.get().path() + "\" on the " + side.word() + " is written by line "
                                        + other.row().line() + " already",
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
                .filter(other -> joined(row).equals(joined(other)) && !row.excludes(other))
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
    private List<Target> targets(Side side, Row row) {
        if (!row.pair().way().to(side)) {
            return List.of();
        }
        Optional<RecordSchema> schema = scope.known(side).schema();
        return Stream.concat(row.pair().path(side).stream(), row.pair().particulars().alternatives(side).stream())
                .filter(path -> schema.isEmpty()
                        || schema.get().property(path).isPresent()
                        || schema.get().list(path).isPresent())
                .map(path -> new Target(path, scope.folded(side, path)))
                .toList();
    }
}
