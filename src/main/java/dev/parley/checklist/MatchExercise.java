package dev.parley.checklist;

import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes two records that a match rule holds for the same: they are linked, and fill each other's gaps. */
record MatchExercise(Scope scope, MatchRule rule) implements Exercise {

    private Check linked() {
        String number = Integer.toString(scope.pair().match().indexOf(rule) + 1);
        return new Sentences(scope)
                .of(number, Phrase.MATCH)
                .of(Phrase.LOOKED_FOR_FIRST, Phrase.EVERY_RECORD)
                .check(rule.text(), "make equal ones on both sides: they are linked, and nothing is created");
    }

    private Check filled() {
        return new Sentences(scope)
                .of(Phrase.FIRST_EMPTY)
                .check(
                        gift().map(Cell::name).orElse(""),
                        "a value that stands in " + scope.label(gap().opposite()) + " only: " + scope.label(gap())
                                + " gets it");
    }

    /** The side that lacks a value: the one records are not created on. */
    private Side gap() {
        return scope.source().orElse(Side.LEFT);
    }

    /** Some value that can be missing and travels to where it is. */
    private Optional<Cell> gift() {
        List<Cell> needed = List.copyOf(scope.needed(scope.keys(rule)));
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> !cell.needed()
                        && scope.travels(cell, gap())
                        && !cell.row().onCreate())
                .filter(cell -> !needed.contains(cell))
                .findFirst();
    }

    private Check settled() {
        String comes = policy() == Resolution.REVIEW ? "both stay" : "both get that of " + scope.label(winner());
        return new Sentences(scope)
                .of(Phrase.FIRST_LATEST, Phrase.FIRST_SIDE, Phrase.FIRST_REVIEW)
                .check(
                        differing().map(Cell::name).orElse(""),
                        "a value that differs, in " + scope.label(gap()) + " the later one: " + comes);
    }

    private Resolution policy() {
        return scope.pair().policies().initial();
    }

    private Side winner() {
        return switch (policy()) {
            case LEFT_WINS -> Side.LEFT;
            case RIGHT_WINS -> Side.RIGHT;
            default -> gap();
        };
    }

    /** Some value that both have and that travels both ways. */
    private Optional<Cell> differing() {
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> scope.travels(cell, Side.LEFT) && scope.travels(cell, Side.RIGHT))
                .filter(cell -> !scope.keys(rule).contains(cell) && !gift().equals(Optional.of(cell)))
                .findFirst();
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(linked()));
        gift().ifPresent(cell -> checks.add(filled()));
        differing().ifPresent(cell -> checks.add(settled()));
        return checks;
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        if (scope.keys(rule).size() < rule.keys().size()) {
            throw Impossible.skipped(
                    "a key of the rule is no row of the pair, so equal values cannot be made up for it");
        }
        Map<Cell, Datum> data = bench.data(scope, scope.keys(rule), 0);
        Map<Cell, Datum> more = new LinkedHashMap<>(data);
        gift().ifPresent(cell -> more.put(cell, bench.datum(cell, 0)));
        Side side = gap();
        differing().ifPresent(cell -> more.put(cell, bench.datum(cell, 1)));
        String there = bench.create(scope, side.opposite(), more);
        bench.pause(ConflictExercise.APART);
        Map<Cell, Datum> later = new LinkedHashMap<>(data);
        differing().ifPresent(cell -> later.put(cell, bench.datum(cell, 2)));
        Twins twins = bench.single(scope, side, later);
        boolean met = twins.await(side, () -> twins.has(side.opposite()));
        boolean same = met && twins.id(side.opposite()).equals(there);
        verdicts.decide(linked(), same, () -> met ? "another one was created" : twins.why());
        gift().ifPresent(cell -> verdicts.decide(
                filled(), twins.await(side, () -> twins.shows(side, cell, more.get(cell))), twins::why));
        differing()
                .ifPresent(cell ->
                        verdicts.decide(settled(), cameOut(twins, cell, later.get(cell), more.get(cell)), twins::why));
    }

    private boolean cameOut(Twins twins, Cell cell, Datum here, Datum there) {
        Side side = gap();
        if (policy() == Resolution.REVIEW) {
            return twins.shows(side, cell, here) && twins.shows(side.opposite(), cell, there);
        }
        Datum wins = winner() == side ? here : there;
        return twins.await(side, () -> twins.shows(side, cell, wins) && twins.shows(side.opposite(), cell, wins));
    }
}
