package dev.parley.systems.http;

import java.time.Instant;

/**
 * How long the event being worked on may take; set at its start and shared by all connectors of the function.
 * Thread-safe. Until it is set there is no end, and rate limits are waited for.
 */
public final class Patience {

    private volatile Limit limit = new Limit(Instant.MAX, true);

    /** A webhook is worked on: a rate limit is never waited for, its sender is told to come again instead. */
    public void webhook(Instant until) {
        limit = new Limit(until, false);
    }

    /** A run or a command is worked on: rate limits are waited for as long as time is left. */
    public void run(Instant until) {
        limit = new Limit(until, true);
    }

    Instant end() {
        return limit.end();
    }

    boolean waitsForRateLimits() {
        return limit.waits();
    }

    private record Limit(Instant end, boolean waits) {}
}
