package dev.parley.checklist;

import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a record without a value for which the definition has a default: its counterpart is created with that. */
record DefaultExercise(Scope scope, Cell cell) implements Exercise {

    private Check check() {
        return new Sentences(scope)
                .row(cell.row(), Phrase.DEFAULT)
                .check(cell.name(), "make a record without it: its counterpart is created with the default");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Side source = scope.source()
                .filter(side -> scope.travels(cell, side.opposite()))
                .orElseThrow(() -> Impossible.skipped("nothing is created freely where the default goes"));
        Map<Cell, Datum> data = new LinkedHashMap<>(bench.data(scope, new ArrayList<>(), 0));
        data.remove(cell);
        Twins twins = bench.linked(scope, data);
        var value = cell.row().defaultValue().orElseThrow();
        verdicts.decide(
                check(),
                twins.shows(source.opposite(), cell, new Datum(value, value)),
                () -> "it bears another value, or none");
    }
}
