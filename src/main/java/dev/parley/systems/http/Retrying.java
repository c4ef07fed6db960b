package dev.parley.systems.http;

import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends again what may be sent again: reads after 429, 5xx and a lost connection; writes only after 429 and where
 * surely nothing was sent. Waits grow, are jittered, and are never shorter than {@code Retry-After}. What cannot be
 * waited for within the time goes back to the caller as it came.
 */
final class Retrying implements Http {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final double SPREAD = 0.25;

    private final Http next;
    private final Timing timing;
    private final Deadline deadline;

    Retrying(Http next, Timing timing, Deadline deadline) {
        this.next = next;
        this.timing = timing;
        this.deadline = deadline;
    }

    @Override
    public Reply send(Request request) {
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try {
                Reply reply = next.send(request);
                wait = wait(reply, attempt);
                if (attempt == ATTEMPTS || !mayRepeat(request, reply, wait)) {
                    return reply;
                }
            } catch (RemoteFailure.Unavailable e) {
                wait = longer(e.retryAfter(), attempt);
                boolean inTime = e.retryAfter().isPresent() ? deadline.allowsForRateLimit(wait) : deadline.allows(wait);
                if (e.effectPossible() || attempt == ATTEMPTS || !inTime) {
                    throw e;
                }
            }
            timing.sleeper().sleep(wait);
        }
    }

    private boolean mayRepeat(Request request, Reply reply, Duration wait) {
        if (reply.status() == RetryAfter.TOO_MANY) {
            return deadline.allowsForRateLimit(wait);
        }
        return reply.status() >= 500 && request.repeatable() && deadline.allows(wait);
    }

    /** A limit without a time to wait is tried again after a second, then two, then four. */
    private Duration wait(Reply reply, int attempt) {
        boolean unsaid =
                reply.status() == RetryAfter.TOO_MANY && RetryAfter.said(reply).isEmpty();
        return unsaid
                ? spread(RetryAfter.WHEN_NOT_SAID.multipliedBy(1L << (attempt - 1)))
                : longer(RetryAfter.said(reply), attempt);
    }

    private Duration longer(Optional<Duration> asked, int attempt) {
        Duration grown = growing(attempt);
        return asked.map(this::spread).filter(wait -> wait.compareTo(grown) > 0).orElse(grown);
    }

    private Duration growing(int attempt) {
        return spread(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
    }

    private Duration spread(Duration wait) {
        return wait.plusNanos((long) (wait.toNanos() * SPREAD * timing.jitter().getAsDouble()));
    }
}
