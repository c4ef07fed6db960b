package dev.parley.playground.sim.webhook;

import java.time.Duration;
import java.util.Optional;

/** When a system tries a webhook again. Stateless. */
@FunctionalInterface
public interface RetryPlan {

    /**
     * The pause before the next try, or nothing when there is none.
     *
     * @param failed how many tries have failed
     * @param status what the last one was answered; 0 = nothing
     */
    Optional<Duration> pause(int failed, int status);

    /** So many tries whatever the answer, each pause twice the one before. */
    static RetryPlan doubling(int tries, Duration first) {
        return (failed, status) ->
                failed >= tries ? Optional.empty() : Optional.of(first.multipliedBy(1L << (failed - 1)));
    }
}
