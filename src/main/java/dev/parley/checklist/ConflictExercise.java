package dev.parley.checklist;

import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.sync.Problem;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Edits one property on both sides before Parley looks: what the definition declares comes out. */
record ConflictExercise(Scope scope, Cell cell) implements Exercise {

    /** Longer than the coarsest stamp there is, a whole second. */
    static final Duration APART = Duration.ofMillis(1500);

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
        Datum left = bench.datum(cell, 1);
        Datum right = bench.datum(cell, 2);
        twins.edit(Side.LEFT, List.of(cell.change(Side.LEFT, left)));
        if (policy() == Resolution.LATEST) {
            bench.pause(APART);
        }
        twins.edit(Side.RIGHT, List.of(cell.change(Side.RIGHT, right)));
        if (policy() == Resolution.REVIEW) {
            twins.await(Side.LEFT, () -> twins.problem().isPresent());
            boolean stands = twins.problem()
                    .filter(problem -> problem.code() == Problem.Code.CONFLICT)
                    .isPresent();
            boolean both = twins.shows(Side.LEFT, cell, left) && twins.shows(Side.RIGHT, cell, right);
            verdicts.decide(check(), stands && both, () -> both ? "no problem says so" : "one was overwritten");
            return;
        }
        Datum wins = winner() == Side.LEFT ? left : right;
        boolean agreed =
                twins.await(Side.LEFT, () -> twins.shows(Side.LEFT, cell, wins) && twins.shows(Side.RIGHT, cell, wins));
        verdicts.decide(check(), agreed, () -> lost(twins, winner() == Side.LEFT ? right : left));
    }

    private String lost(Twins twins, Datum loser) {
        boolean other = twins.shows(Side.LEFT, cell, loser) && twins.shows(Side.RIGHT, cell, loser);
        return other ? "the other edit won" : twins.why();
    }
}
