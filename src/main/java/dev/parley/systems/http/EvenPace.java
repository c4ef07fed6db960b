package dev.parley.systems.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Evenly spaced calls, of which one may come early: a read and the write that follows it go out together. A larger
 * burst would exceed limits that a system counts per second over several instances. For one thread.
 */
public final class EvenPace implements Pace {

    private final Duration spacing;
    private Instant full = Instant.MIN;

    /** @param perSecond calls per second, fractions allowed, greater than 0 */
    public EvenPace(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is a number of calls per second above 0");
        }
        spacing = Duration.ofNanos((long) (1_000_000_000 / perSecond));
    }

    @Override
    public Duration take(Instant now) {
        Instant start = full.isAfter(now) ? full : now;
        full = start.plus(spacing);
        Duration wait = Duration.between(now, start).minus(spacing);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public void giveBack() {
        full = full.minus(spacing);
    }
}
