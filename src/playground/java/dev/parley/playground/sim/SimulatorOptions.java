package dev.parley.playground.sim;

import java.time.Clock;

/**
 * How a simulator is started.
 *
 * @param port the loopback port; 0 = any free one
 * @param clock gives stamps, token lifetimes and read lag
 * @param rateClock gives the rate limit its time; apart from {@code clock}, so that a standing clock does not
 *     exhaust it
 * @param seed decides everything random (ids of requests and webhooks, lost deliveries)
 */
public record SimulatorOptions(int port, Clock clock, Clock rateClock, long seed) {

    /** Any free port, the system's clock, seed 1. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(0, Clock.systemUTC(), Clock.systemUTC(), 1);
    }

    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, clock, rateClock, seed);
    }

    public SimulatorOptions withClock(Clock other) {
        return new SimulatorOptions(port, other, rateClock, seed);
    }

    public SimulatorOptions withRateClock(Clock other) {
        return new SimulatorOptions(port, clock, other, seed);
    }

    public SimulatorOptions withSeed(long other) {
        return new SimulatorOptions(port, clock, rateClock, other);
    }
}
