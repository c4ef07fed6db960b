package dev.parley.checklist;

import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import java.util.List;
import java.util.Optional;

/** Clears a property on the right and edits it on the left before Parley looks. */
record ClearedAndEditedExercise(Scope scope, Cell cell) implements Exercise {

    /** Where an edit beats a clearing, and there is a row that can be cleared. */
    static Optional<Exercise> of(Scope scope) {
        boolean editWins = scope.pair().policies().clear() == Clearing.EDIT_WINS;
        return scope.cells().stream()
                .filter(cell -> editWins && scope.plain(cell) && !cell.needed())
                .filter(cell -> scope.travels(cell, Side.LEFT) && scope.travels(cell, Side.RIGHT))
                .filter(cell -> !cell.schema(Side.LEFT).inherits()
                        && !cell.schema(Side.RIGHT).inherits())
                .findFirst()
                .map(cell -> new ClearedAndEditedExercise(scope, cell));
    }

    private Check check() {
        return new Sentences(scope)
                .of(Phrase.EDIT_BEATS_CLEARING)
                .check(
                        cell.name(),
                        "edit it in " + scope.label(Side.LEFT) + ", then clear it in " + scope.label(Side.RIGHT)
                                + ": the edit is on both sides");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Twins twins = bench.linked(scope, bench.data(scope, List.of(cell), 0));
        bench.pause(scope.lag());
        Datum edited = bench.datum(cell, 1);
        twins.edit(Side.LEFT, List.of(cell.change(Side.LEFT, edited)));
        twins.edit(Side.RIGHT, List.of(cell.clearing(Side.RIGHT)));
        boolean wins = twins.await(
                Side.LEFT, () -> twins.shows(Side.LEFT, cell, edited) && twins.shows(Side.RIGHT, cell, edited));
        verdicts.decide(check(), wins, twins::why);
    }
}
