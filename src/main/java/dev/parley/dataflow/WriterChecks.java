package dev.parley.dataflow;

import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Optional;

/** Two rows must not write one property: which would win was left to chance. */
final class WriterChecks {

    private final PairScope scope;

    WriterChecks(PairScope scope) {
        this.scope = scope;
    }

    void run(List<Row> rows) {
        for (Side side : Side.values()) {
            for (int later = 1; later < rows.size(); later++) {
                check(side, rows.get(later), rows.subList(0, later));
            }
        }
    }

    private void check(Side side, Row row, List<Row> earlier) {
        Optional<Path> written = written(side, row);
        earlier.stream()
                .filter(other -> overlap(written, written(side, other)))
                .findFirst()
                .ifPresent(other -> {
                    String path = row.pair().path(side).map(Path::text).orElse("");
                    String message = "\"" + path + "\" on the " + side.word() + " is written by line " + other.line()
                            + " already";
                    String away = side == Side.RIGHT ? "<-" : "->";
                    scope.problems().at(row.line(), message, "let one row write it: give the other the arrow " + away);
                });
    }

    /** What the row writes; an unknown property is reported elsewhere. */
    private Optional<Path> written(Side side, Row row) {
        Optional<RecordSchema> schema = scope.known(side).schema();
        return row.pair()
                .path(side)
                .filter(path -> row.pair().way().to(side))
                .filter(path -> schema.isEmpty() || schema.get().property(path).isPresent())
                .map(path -> scope.folded(side, path));
    }

    private static boolean overlap(Optional<Path> one, Optional<Path> other) {
        return one.isPresent()
                && other.isPresent()
                && (one.get().within(other.get()) || other.get().within(one.get()));
    }
}
