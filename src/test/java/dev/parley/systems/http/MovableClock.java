package dev.parley.systems.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved; sleeping moves it. */
public final class MovableClock extends Clock implements Sleeper {

    private volatile Instant now;
    private Duration slept = Duration.ZERO;

    public MovableClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized void sleep(Duration time) {
        slept = slept.plus(time);
        now = now.plus(time);
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /** Total time slept. */
    public synchronized Duration slept() {
        return slept;
    }

    /** Timing by this clock: no jitter, calls of at most 10 s. */
    public Timing timing(Patience patience) {
        return new Timing(this, this, () -> 0, Duration.ofSeconds(10), patience);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
