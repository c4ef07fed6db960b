package dev.parley.checklist;

import dev.parley.dataflow.Creation;
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

    /** So many values of each property one try uses. */
    private static final int VALUES = 3;

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
                        gift(gap()).map(Cell::name).orElse(""),
                        "a value that stands in the earlier one only: the later one gets it");
    }

    /** The side of the later record, which lacks a value: the one records are not created on. */
    private Side gap() {
        return scope.source().orElse(Side.LEFT);
    }

    /**
     * The sides to make the later record on, one try after the other. Where both sides create, another instance that is
     * told of the earlier one by webhook may create its counterpart before the later one is there; a system without
     * webhooks tells nobody, so the other order helps.
     */
    private List<Side> tries() {
        return scope.pair().create() == Creation.BOTH
                ? List.of(gap(), gap().opposite(), gap(), gap().opposite())
                : List.of(gap());
    }

    /** Some value that can be missing and travels to where it is. */
    private Optional<Cell> gift(Side gap) {
        List<Cell> needed = List.copyOf(scope.needed(scope.keys(rule)));
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> !cell.needed()
                        && scope.travels(cell, gap)
                        && !cell.row().onCreate())
                .filter(cell -> !needed.contains(cell))
                .findFirst();
    }

    private Check settled() {
        return new Sentences(scope)
                .of(Phrase.FIRST_LATEST, Phrase.FIRST_SIDE, Phrase.FIRST_REVIEW)
                .check(differing().map(Cell::name).orElse(""), "a value that differs: " + comes());
    }

    private String comes() {
        return switch (policy()) {
            case LATEST -> "both get that of the later one";
            case LEFT_WINS -> "both get that of " + scope.label(Side.LEFT);
            case RIGHT_WINS -> "both get that of " + scope.label(Side.RIGHT);
            case REVIEW -> "both stay";
        };
    }

    private Resolution policy() {
        return scope.pair().policies().initial();
    }

    private Side winner(Side later) {
        return switch (policy()) {
            case LEFT_WINS -> Side.LEFT;
            case RIGHT_WINS -> Side.RIGHT;
            default -> later;
        };
    }

    /** Some value that both have and that travels both ways. */
    private Optional<Cell> differing() {
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> scope.travels(cell, Side.LEFT) && scope.travels(cell, Side.RIGHT))
                .filter(cell -> !scope.keys(rule).contains(cell) && !gift(gap()).equals(Optional.of(cell)))
                .findFirst();
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(linked()));
        gift(gap()).ifPresent(cell -> checks.add(filled()));
        differing().ifPresent(cell -> checks.add(settled()));
        return checks;
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        if (scope.keys(rule).size() < rule.keys().size()) {
            throw Impossible.skipped(
                    "a key of the rule is no row of the pair, so equal values cannot be made up for it");
        }
        int number = 0;
        for (Side later : tries()) {
            number += VALUES;
            Pairing pairing = pairing(bench, later, number - VALUES);
            if (!pairing.lost() || number == VALUES * tries().size()) {
                decide(pairing, verdicts);
                return;
            }
        }
    }

    /** Two records made to be linked, with what they hold. */
    private record Pairing(
            Twins twins, String there, Side later, boolean met, Map<Cell, Datum> first, Map<Cell, Datum> last) {

        boolean same() {
            return met && twins.id(later.opposite()).equals(there);
        }

        /** Whether the earlier one got another counterpart before the later one was there. */
        boolean lost() {
            return !same() && twins.taken(later.opposite(), there);
        }
    }

    private Pairing pairing(Bench bench, Side later, int number) {
        Map<Cell, Datum> data = bench.data(scope, scope.keys(rule), number);
        Map<Cell, Datum> first = new LinkedHashMap<>(data);
        gift(later).ifPresent(cell -> first.put(cell, bench.datum(cell, number)));
        differing().ifPresent(cell -> first.put(cell, bench.datum(cell, number + 1)));
        String there = bench.create(scope, later.opposite(), first);
        bench.pause(ConflictExercise.APART);
        Map<Cell, Datum> last = new LinkedHashMap<>(data);
        differing().ifPresent(cell -> last.put(cell, bench.datum(cell, number + 2)));
        Twins twins = bench.single(scope, later, last);
        boolean met = twins.await(later, () -> twins.has(later.opposite()));
        return new Pairing(twins, there, later, met, first, last);
    }

    private void decide(Pairing pairing, Verdicts verdicts) {
        Twins twins = pairing.twins();
        Side later = pairing.later();
        verdicts.decide(linked(), pairing.same(), () -> pairing.met() ? "another one was created" : twins.why());
        gift(gap()).ifPresent(planned -> {
            Cell cell = gift(later).orElse(planned);
            verdicts.decide(
                    filled(),
                    twins.await(
                            later,
                            () -> twins.shows(later, cell, pairing.first().get(cell))),
                    twins::why);
        });
        differing().ifPresent(cell -> verdicts.decide(settled(), cameOut(pairing, cell), twins::why));
    }

    private boolean cameOut(Pairing pairing, Cell cell) {
        Twins twins = pairing.twins();
        Side side = pairing.later();
        Datum here = pairing.last().get(cell);
        Datum there = pairing.first().get(cell);
        if (policy() == Resolution.REVIEW) {
            return twins.shows(side, cell, here) && twins.shows(side.opposite(), cell, there);
        }
        Datum wins = winner(side) == side ? here : there;
        return twins.await(side, () -> twins.shows(side, cell, wins) && twins.shows(side.opposite(), cell, wins));
    }
}
