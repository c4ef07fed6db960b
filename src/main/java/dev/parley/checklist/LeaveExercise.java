package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets a linked record leave the filter of its side, then edits it: the edit does not travel. */
record LeaveExercise(Scope scope, Side side, Cell cell) implements Exercise {

    private Check check() {
        return new Sentences(scope)
                .of(Phrase.OUTSIDE_STOPS, Phrase.OUTSIDE_LAST_EDIT)
                .check(
                        cell.name(),
                        "let one leave the filter in " + scope.label(side) + ", then edit it: nothing arrives in "
                                + scope.label(side.opposite()));
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Condition filter = scope.pair().end(side).filter().orElseThrow();
        Map.Entry<Path, JsonNode> out = Specimens.breaking(
                        filter, scope.traits(side).schema())
                .orElseThrow(() -> Impossible.skipped("no value is known by which a record leaves the filter"));
        Twins twins = bench.linked(scope, bench.data(scope, List.of(cell), 0));
        Datum first = bench.datum(cell, 0);
        List<Change> changes = new ArrayList<>(List.of(new Change(out.getKey(), out.getValue())));
        changes.addAll(bench.demandedElsewhere(scope, side, twins.body(side)));
        twins.edit(side, changes);
        twins.settle(side);
        twins.edit(side, List.of(cell.change(side, bench.datum(cell, 1))));
        twins.settle(side);
        boolean kept = twins.shows(side.opposite(), cell, first);
        verdicts.decide(
                check(),
                kept,
                () -> "it travelled"
                        + (scope.pair().policies().onLeave() == OnLeave.LAST_EDIT ? ", and not as the last edit" : ""));
    }
}
