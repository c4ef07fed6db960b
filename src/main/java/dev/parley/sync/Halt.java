package dev.parley.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is not to be begun now: anything once a system asks to be left alone or could not be reached several times in a
 * row, and in a webhook a write just after another. One for all pairs of a session, since they share the systems. Not
 * thread-safe.
 */
final class Halt {

    private static final int MOST_UNREACHABLE = 3;
    private static final Duration CALM = Duration.ofSeconds(5);

    private final boolean hint;

    private Optional<String> asked = Optional.empty();
    private int unreachable;
    private int failures;

    /** @param hint whether a webhook brought us here, so that there is a run to come */
    Halt(boolean hint) {
        this.hint = hint;
    }

    /** Until when a record is left alone that we wrote to a moment ago: more edits of it may be under way. */
    Optional<Instant> calm(Link link, Plan plan, Instant now) {
        return plan.writes().stream()
                .filter(write -> hint)
                .flatMap(write -> link.lastWrite(write.side()).stream())
                .map(last -> last.at().plus(CALM))
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }

    void failed(RemoteFailure.Unavailable failure) {
        unreachable++;
        failures++;
        if (failure.concernsWholeSystem()) {
            asked = Optional.of(failure.getMessage());
        }
    }

    void reached() {
        unreachable = 0;
    }

    /** Who asks to wait, and until when. */
    Optional<String> asked() {
        return asked;
    }

    /** How often something could not be reached, in all. */
    int failures() {
        return failures;
    }

    boolean halted() {
        return asked.isPresent() || unreachable >= MOST_UNREACHABLE;
    }
}
