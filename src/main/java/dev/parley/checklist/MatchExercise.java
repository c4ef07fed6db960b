package dev.parley.checklist;

import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes two records that a match rule holds for the same: they are linked, and fill each other's gaps. */
record MatchExercise(Scope scope, MatchRule rule) implements Exercise {

    private Check linked() {
        return new Check(
                scope.pair().name(),
                new Sentences(scope).match(rule),
                rule.text(),
                "make equal ones on both sides: they are linked, and nothing is created");
    }

    private Check filled() {
        return new Check(
                scope.pair().name(),
                new Sentences(scope).initial(),
                rule.text(),
                "a value that stands in " + scope.label(gap().opposite()) + " only: " + scope.label(gap()) + " gets it");
    }

    /** The side that lacks a value: the one records are not created on. */
    private Side gap() {
        return scope.source().orElse(Side.LEFT);
    }

    private List<Cell> keys() {
        return scope.cells().stream()
                .filter(cell -> rule.keys().stream().anyMatch(key -> key.left().equals(cell.path(Side.LEFT))
                        && key.right().equals(cell.path(Side.RIGHT))))
                .toList();
    }

    /** Some value that can be missing and travels to where it is. */
    private Optional<Cell> gift() {
        List<Cell> needed = List.copyOf(scope.needed(keys()));
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> !cell.needed() && scope.travels(cell, gap()) && !cell.row().onCreate())
                .filter(cell -> !needed.contains(cell))
                .findFirst();
    }

    @Override
    public List<Check> checks() {
        return gift().isPresent() ? List.of(linked(), filled()) : List.of(linked());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        if (keys().size() < rule.keys().size()) {
            throw Impossible.skipped("a key of the rule is no row of the pair, so equal values cannot be made up for it");
        }
        Map<Cell, Datum> data = bench.data(scope, keys(), 0);
        Map<Cell, Datum> more = new LinkedHashMap<>(data);
        gift().ifPresent(cell -> more.put(cell, bench.datum(cell, 0)));
        Side side = gap();
        String there = bench.create(scope, side.opposite(), more);
        Twins twins = bench.single(scope, side, data);
        boolean met = twins.await(side, () -> twins.has(side.opposite()));
        boolean same = met && twins.id(side.opposite()).equals(there);
        verdicts.decide(linked(), same, () -> met ? "another one was created" : twins.why());
        gift().ifPresent(cell -> verdicts.decide(
                filled(), twins.await(side, () -> twins.shows(side, cell, more.get(cell))), twins::why));
    }
}
