package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plays histories drawn from seeds: the real engine over systems and a store that fail, lag and are edited in the
 * middle of everything, by a clock that moves when told. The same seed gives the same history, call by call. One
 * thread.
 */
public final class Trial {

    private final Function<History, Ground> grounds;

    Trial(Function<History, Ground> grounds) {
        this.grounds = grounds;
    }

    /** Over the store in memory. */
    public static Trial inMemory() {
        return new Trial(history -> Ground.inMemory());
    }

    /** Plays a history to its end, or to the first thing that must not happen. */
    public Outcome play(History history) {
        Play play = new Play(history.seed(), "trial", grounds.apply(history));
        try {
            play.play(history.steps());
            return new Outcome(history, play.counter.figures(), Optional.empty(), play.tale.lines());
        } catch (Violation e) {
            Outcome.Broken broken = new Outcome.Broken(e.kind(), e.getMessage());
            return new Outcome(history, play.counter.figures(), Optional.of(broken), play.tale.lines());
        }
    }

    /** The same outcome with as few steps as can be found: whole stretches are left out first, then single steps. */
    public Outcome shortest(Outcome failed) {
        String kind = failed.broken().orElseThrow().kind();
        Outcome best = failed;
        for (int size = Math.max(1, failed.history().steps().size() / 2); size >= 1; size /= 2) {
            boolean shorter = true;
            while (shorter) {
                Optional<Outcome> next = without(best, size, kind);
                shorter = next.isPresent();
                best = next.orElse(best);
            }
        }
        return best;
    }

    private Optional<Outcome> without(Outcome failed, int size, String kind) {
        List<Step> steps = failed.history().steps();
        for (int from = 0; from < steps.size(); from += size) {
            List<Step> fewer = new ArrayList<>(steps.subList(0, from));
            fewer.addAll(steps.subList(Math.min(from + size, steps.size()), steps.size()));
            Outcome outcome = play(failed.history().with(fewer));
            if (outcome.broken().filter(broken -> broken.kind().equals(kind)).isPresent()) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
