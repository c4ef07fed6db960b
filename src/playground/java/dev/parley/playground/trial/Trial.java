package dev.parley.playground.trial;

import dev.parley.sync.Links;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Plays histories drawn from seeds: the real engine over systems and a store that fail, lag and are edited in the
 * middle of everything, by a clock that moves when told. The same seed gives the same history, call by call. One
 * thread.
 */
public final class Trial {

    private final Function<History, Ground> grounds;
    private int played;

    Trial(Function<History, Ground> grounds) {
        this.grounds = grounds;
    }

    /** Over any store: gives one handle after the other on one that the histories share; each has its own keys. */
    public static Trial over(Function<Clock, Links> stores) {
        return new Trial(history -> {
            TrialClock clock = new TrialClock();
            return new Ground(
                    clock, false, () -> stores.apply(clock), UnaryOperator.identity(), UnaryOperator.identity());
        });
    }

    /** Over the store in memory. */
    public static Trial inMemory() {
        return new Trial(history -> Ground.inMemory());
    }

    /** Plays a history to its end, or to the first thing that must not happen. */
    public Outcome play(History history) {
        Play play = new Play(history.seed(), "trial" + ++played, grounds.apply(history));
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
