package dev.parley.playground.sim;

import java.time.Clock;

/** A rate limit: each call adds one, time drains it, a call that would overflow it is refused. Thread-safe. */
public final class LeakyBucket {

    private final Clock clock;
    private double level;
    private long drainedAt;

    public LeakyBucket(Clock clock) {
        this.clock = clock;
        this.drainedAt = clock.millis();
    }

    /** Adds one call, unless the bucket of this size, draining so many calls a second, is full. */
    public synchronized boolean take(long size, long perSecond) {
        drain(perSecond);
        if (level + 1 > size) {
            return false;
        }
        level++;
        return true;
    }

    /** How many calls are in it, rounded up. */
    public synchronized int level(long perSecond) {
        drain(perSecond);
        return (int) Math.ceil(level);
    }

    private void drain(long perSecond) {
        long now = clock.millis();
        level = Math.max(0, level - (now - drainedAt) * perSecond / 1000.0);
        drainedAt = now;
    }
}
