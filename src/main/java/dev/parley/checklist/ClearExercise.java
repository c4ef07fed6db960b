package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.NormalForm;
import java.util.ArrayList;
import java.util.List;

/** Clears one row on a side, looks at the other, and enters the value again. */
record ClearExercise(Scope scope, Cell cell, Side side) implements Exercise {

    private Check cleared() {
        String assumed = cell.schema(side)
                .assumed()
                .map(value -> ", which puts " + value + " there by itself")
                .orElse("");
        String comes = expected() ? (assumed.isEmpty() ? "it is cleared in " : "so it is in ") : "it is kept in ";
        String what = "clear it in " + scope.label(side) + assumed + ": " + comes + scope.label(side.opposite());
        return new Sentences(scope)
                .of(Phrase.CLEARED, Phrase.CLEARED_KEPT)
                .row(cell.row(), Phrase.REQUIRED, Phrase.INHERITED)
                .check(cell.name(), what);
    }

    private Check entered() {
        Sentences about = new Sentences(scope).of(Phrase.EDITED_EITHER, Phrase.EDITED_ONE_WAY, Phrase.EDITED_BY_ARROW);
        return about.check(
                cell.name(),
                "enter it again in " + scope.label(side) + ": it arrives in " + scope.label(side.opposite()));
    }

    /** Whether clearing travels: not where a value is demanded, nor where empty means as inherited. */
    private boolean expected() {
        return scope.pair().policies().empties() == Empties.TRAVEL
                && !cell.needed()
                && !cell.schema(Side.LEFT).inherits()
                && !cell.schema(Side.RIGHT).inherits();
    }

    @Override
    public List<Check> checks() {
        return expected() ? List.of(cleared(), entered()) : List.of(cleared());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Twins twins = bench.linked(scope, bench.data(scope, List.of(cell), 0));
        Datum first = bench.datum(cell, 0);
        List<Cell> together = together();
        twins.edit(side, together.stream().map(each -> each.clearing(side)).toList());
        if (expected()) {
            boolean gone = twins.await(side, () -> cleared(twins));
            verdicts.decide(cleared(), gone, twins::why);
        } else {
            twins.settle(side);
            boolean kept = twins.shows(side.opposite(), cell, first);
            verdicts.decide(cleared(), kept, () -> "it was cleared");
            return;
        }
        twins.edit(
                side,
                together.stream()
                        .map(each -> each.change(side, bench.datum(each, 0)))
                        .toList());
        boolean back = twins.await(
                side,
                () -> twins.shows(side.opposite(), cell, first)
                        && twins.problem().isEmpty());
        verdicts.decide(entered(), back, twins::why);
    }

    /** What the system puts there by itself has to be on both sides. */
    private boolean cleared(Twins twins) {
        ObjectNode here = twins.body(side);
        ObjectNode there = twins.body(side.opposite());
        boolean assumed = cell.schema(side).assumed().isPresent() && !NormalForm.empty(cell.read(side, here));
        return assumed ? cell.agree(side, here, there) : cell.empty(side.opposite(), there);
    }

    /** What must stand beside something else goes with all of it. */
    private List<Cell> together() {
        List<Cell> together = new ArrayList<>(List.of(cell));
        if (cell.neededBeside()) {
            scope.needed(List.of(cell)).stream()
                    .filter(other -> !other.equals(cell) && cell.beside(other))
                    .forEach(together::add);
        }
        return together;
    }
}
