package dev.parley.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time one invocation may take.
 *
 * @param end nothing goes on after this
 * @param room what a remote write needs at least; none starts with less left
 */
public record Budget(Clock clock, Instant end, Duration room) {

    public boolean over() {
        return !clock.instant().isBefore(end);
    }

    /** Whether this many remote writes may still start. */
    boolean fits(int writes) {
        return !clock.instant().plus(room.multipliedBy(writes)).isAfter(end);
    }

    Instant now() {
        return clock.instant();
    }
}
