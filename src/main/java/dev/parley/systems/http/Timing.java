package dev.parley.systems.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Everything about time that a connector is given.
 *
 * @param jitter numbers from 0 (inclusive) to 1, so that waiting callers do not come back together
 * @param callTimeout no call of a connector lasts longer, its waits and retries included
 */
public record Timing(Clock clock, Sleeper sleeper, DoubleSupplier jitter, Duration callTimeout, Patience patience) {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    /** The machine's clock and calls of at most 10 s. */
    public static Timing ofMachine(Patience patience) {
        return new Timing(
                Clock.systemUTC(),
                Sleeper::blocking,
                () -> ThreadLocalRandom.current().nextDouble(),
                CALL_TIMEOUT,
                patience);
    }
}
