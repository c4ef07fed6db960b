package dev.parley.systems.http;

import java.time.Duration;
import java.time.Instant;

/** Until when the call of a connector that is under way may last. For one thread. */
final class Deadline {

    private final Timing timing;
    private Instant end;

    Deadline(Timing timing) {
        this.timing = timing;
        begin();
    }

    /** A call begins; everything sent for it, and every wait, shares one call timeout. */
    void begin() {
        end = timing.clock().instant().plus(timing.callTimeout());
    }

    /** Time left, negative when it is over. */
    Duration rest() {
        Instant event = timing.patience().end();
        return Duration.between(timing.clock().instant(), event.isBefore(end) ? event : end);
    }

    /** Whether a wait of this length leaves time for something afterwards. */
    boolean allows(Duration wait) {
        return wait.compareTo(rest()) < 0;
    }

    boolean allowsForRateLimit(Duration wait) {
        return timing.patience().waitsForRateLimits() && allows(wait);
    }
}
