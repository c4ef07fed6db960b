package dev.parley.function;

import dev.parley.sync.Budget;
import dev.parley.systems.http.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time an event may take, from now on; the connectors are told as well. Funqy hands over no Lambda context, hence
 * settings instead of the time remaining.
 *
 * @param run of a run or an action, in all
 * @param webhook of a webhook, in all
 * @param callTimeout how long one call to a system may take; nothing begins later than that before the end
 */
record Budgets(Clock clock, Patience patience, Duration run, Duration webhook, Duration callTimeout) {

    /** What a write takes, as a rule; a webhook begins none with less time left. */
    private static final Duration WRITE = Duration.ofSeconds(1);

    Budget forRun() {
        Instant end = clock.instant().plus(run);
        patience.run(end);
        return new Budget(clock, end.minus(callTimeout), Duration.ZERO);
    }

    Budget forWebhook() {
        Instant end = clock.instant().plus(webhook);
        patience.webhook(end);
        return new Budget(clock, end, WRITE);
    }
}
