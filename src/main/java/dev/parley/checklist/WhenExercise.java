package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Map;

/** Takes a record out of the condition of a row, then edits the row: it does not travel. */
record WhenExercise(Scope scope, Cell cell, Side on, Condition condition) implements Exercise {

    private Side source() {
        return scope.travels(cell, Side.RIGHT) ? Side.LEFT : Side.RIGHT;
    }

    private Check check() {
        return new Sentences(scope)
                .row(cell.row(), Phrase.WHEN)
                .check(
                        cell.name(),
                        "edit it where its condition on " + scope.label(on) + " does not hold: it does not travel");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Map.Entry<Path, JsonNode> out = Specimens.breaking(
                        condition, scope.traits(on).schema())
                .orElseThrow(() -> Impossible.skipped("no value is known by which the condition does not hold"));
        Twins twins = bench.linked(scope, bench.data(scope, List.of(cell), 0));
        twins.edit(on, List.of(new Change(out.getKey(), out.getValue())));
        twins.settle(on);
        Datum edited = bench.datum(cell, 1);
        twins.edit(source(), List.of(cell.change(source(), edited)));
        twins.settle(source());
        verdicts.decide(check(), !twins.shows(source().opposite(), cell, edited), () -> "it travelled");
    }
}
