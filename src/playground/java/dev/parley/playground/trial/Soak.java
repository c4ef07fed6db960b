package dev.parley.playground.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Plays one history after the other until the time is over or something happened that must never happen.
 * {@code ./parley soak} calls it.
 */
public final class Soak {

    private static final int REPORT_EVERY = 1000;

    private final Trial trial = Trial.inMemory();
    private Figures figures = Figures.NONE;

    private Soak() {}

    /** Exits with 1 after a violation, whose shortest history it prints, and with 2 when an argument is wrong. */
    public static void main(String[] arguments) {
        SoakOptions options;
        try {
            options = SoakOptions.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + SoakOptions.USAGE);
            System.exit(2);
            return;
        }
        System.exit(new Soak().run(options) ? 0 : 1);
    }

    /** Whether nothing was wrong. */
    private boolean run(SoakOptions options) {
        if (options.replay().isPresent()) {
            Outcome outcome = trial.play(options.replay().get());
            System.out.println(outcome.story());
            return outcome.broken().isEmpty();
        }
        Optional<Outcome> failed =
                play(options.seed(), System.nanoTime() + options.time().toNanos());
        System.out.println("played: " + figures);
        failed.ifPresent(outcome -> {
            System.out.println("seed " + outcome.history().seed() + " breaks: "
                    + outcome.broken().orElseThrow().kind() + "; looking for the shortest history ...");
            System.out.println(trial.shortest(outcome).story());
        });
        return failed.isEmpty();
    }

    private Optional<Outcome> play(long first, long end) {
        long start = System.nanoTime();
        for (long seed = first; System.nanoTime() < end; seed++) {
            Outcome outcome = trial.play(History.of(seed));
            figures = figures.plus(outcome.figures());
            if (outcome.broken().isPresent()) {
                return Optional.of(outcome);
            }
            if (figures.histories() % REPORT_EVERY == 0) {
                Duration passed = Duration.ofNanos(System.nanoTime() - start);
                System.out.println(passed.toSeconds() + " s, seed " + seed + ": " + figures);
            }
        }
        return Optional.empty();
    }
}
