package dev.parley.systems.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when a system asked not to be called at all, whoever wants to call it. Where it only says that there were too
 * many calls, each further one of these words doubles the pause. For one thread.
 */
final class Restraint {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration LONGEST_UNSAID = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private Instant until = Instant.MIN;
    private int unsaid;

    /** How long nothing may be sent; zero when something may. */
    Duration rest(Instant now) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    Instant until() {
        return until;
    }

    /** @param now when the answer was there */
    void learn(Reply reply, Instant now) {
        if (reply.succeeded()) {
            unsaid = 0;
        }
        boolean tooMany = reply.status() == RetryAfter.TOO_MANY;
        if (tooMany || reply.status() == SERVICE_UNAVAILABLE) {
            RetryAfter.said(reply).ifPresentOrElse(wait -> hold(now.plus(wait)), () -> {
                if (tooMany) {
                    hold(now.plus(next()));
                }
            });
        }
    }

    private Duration next() {
        Duration grown = RetryAfter.WHEN_NOT_SAID.multipliedBy(1L << Math.min(unsaid++, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST_UNSAID) < 0 ? grown : LONGEST_UNSAID;
    }

    private void hold(Instant longer) {
        until = longer.isAfter(until) ? longer : until;
    }
}
