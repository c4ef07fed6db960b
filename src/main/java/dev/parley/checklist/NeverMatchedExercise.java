package dev.parley.checklist;

import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import java.util.List;
import java.util.Map;

/** Makes equal records on both sides of a pair that has no match rule: the two are not linked with each other. */
record NeverMatchedExercise(Scope scope) implements Exercise {

    private Check check() {
        return new Sentences(scope)
                .of(Phrase.NEVER_MATCHED)
                .check("", "make equal ones on both sides: they are not linked with each other");
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Map<Cell, Datum> data = bench.data(scope, List.of(), 0);
        Side side = scope.source().orElse(Side.LEFT);
        String there = bench.create(scope, side.opposite(), data);
        Twins twins = bench.single(scope, side, data);
        twins.settle(side);
        boolean linked = twins.has(side.opposite()) && twins.id(side.opposite()).equals(there);
        verdicts.decide(check(), !linked, () -> "they were linked");
    }
}
