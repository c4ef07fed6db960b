package dev.parley.checklist;

import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.sync.Problem;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits one property on both sides before Parley looks: what the definition declares comes out. */
record ConflictExercise(Scope scope, Cell cell) implements Exercise {

    /** Longer than the coarsest stamp there is, a whole second. */
    static final Duration APART = Duration.ofMillis(1500);

    /**
     * Another instance that was told of the first edit may write it in the very moment of the second: the one window in
     * which an edit can be lost (decision 0010). It will not be met three times.
     */
    private static final int TRIES = 3;

    /** A row on which both sides can be edited, told by stamps of the same kind. */
    static Optional<ConflictExercise> of(Scope scope) {
        return scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> scope.travels(cell, Side.LEFT) && scope.travels(cell, Side.RIGHT))
                .findFirst()
                .map(cell -> new ConflictExercise(scope, cell));
    }

    private Resolution policy() {
        return cell.group().conflict().orElse(scope.pair().policies().conflict());
    }

    private Check check() {
        String comes = policy() == Resolution.REVIEW
                ? "both stay, and a problem says so"
                : "the edit in " + scope.label(winner()) + " is on both sides";
        String order = policy() == Resolution.LATEST ? ", in " + scope.label(Side.RIGHT) + " last" : "";
        Sentences about = new Sentences(scope)
                .of(Phrase.CONFLICT_LATEST, Phrase.CONFLICT_SIDE, Phrase.CONFLICT_REVIEW, Phrase.EVERY_RECORD)
                .row(cell.row(), Phrase.OWN_CONFLICT_LATEST, Phrase.OWN_CONFLICT_SIDE, Phrase.OWN_CONFLICT_REVIEW);
        return about.check(cell.name(), "edit it on both sides" + order + ": " + comes);
    }

    private Side winner() {
        return switch (policy()) {
            case LEFT_WINS -> Side.LEFT;
            case RIGHT_WINS -> Side.RIGHT;
            default ->
                certain(Side.LEFT) == certain(Side.RIGHT)
                        ? Side.RIGHT
                        : scope.flow().tie();
        };
    }

    private boolean certain(Side side) {
        return scope.traits(side)
                .clockOf(cell.path(side))
                .filter(Traits.Clock::certain)
                .isPresent();
    }

    @Override
    public List<Check> checks() {
        return List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Twins twins = bench.linked(scope, bench.data(scope, List.of(cell), 0));
        bench.pause(scope.lag());
        if (policy() == Resolution.REVIEW) {
            review(bench, twins, verdicts);
            return;
        }
        boolean agreed = false;
        Side loser = winner().opposite();
        Datum lost = bench.datum(cell, 0);
        for (int number = 1; number <= 2 * TRIES && !agreed; number += 2) {
            Map<Side, Datum> edits = edits(bench, twins, number);
            Datum wins = edits.get(winner());
            lost = edits.get(loser);
            agreed = twins.await(
                    Side.LEFT, () -> twins.shows(Side.LEFT, cell, wins) && twins.shows(Side.RIGHT, cell, wins));
        }
        Datum other = lost;
        verdicts.decide(check(), agreed, () -> lost(twins, other));
    }

    private Map<Side, Datum> edits(Bench bench, Twins twins, int number) {
        Map<Side, Datum> edits =
                Map.of(Side.LEFT, bench.datum(cell, number), Side.RIGHT, bench.datum(cell, number + 1));
        twins.edit(Side.LEFT, List.of(cell.change(Side.LEFT, edits.get(Side.LEFT))));
        if (policy() == Resolution.LATEST) {
            bench.pause(APART);
        }
        twins.edit(Side.RIGHT, List.of(cell.change(Side.RIGHT, edits.get(Side.RIGHT))));
        return edits;
    }

    private void review(Bench bench, Twins twins, Verdicts verdicts) {
        Map<Side, Datum> edits = edits(bench, twins, 1);
        twins.await(Side.LEFT, () -> twins.problem().isPresent());
        boolean stands = twins.problem()
                .filter(problem -> problem.code() == Problem.Code.CONFLICT)
                .isPresent();
        boolean both = twins.shows(Side.LEFT, cell, edits.get(Side.LEFT))
                && twins.shows(Side.RIGHT, cell, edits.get(Side.RIGHT));
        verdicts.decide(check(), stands && both, () -> both ? "no problem says so" : "one was overwritten");
    }

    private String lost(Twins twins, Datum loser) {
        boolean other = twins.shows(Side.LEFT, cell, loser) && twins.shows(Side.RIGHT, cell, loser);
        return other ? "the other edit won" : twins.why();
    }
}
