package dev.parley.systems.http;

import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.time.Instant;

/** Waits for its turn, as long as the time allows; else says when to come again. */
final class Paced implements Http {

    private final Http next;
    private final Pace pace;
    private final Timing timing;
    private final Deadline deadline;

    Paced(Http next, Pace pace, Timing timing, Deadline deadline) {
        this.next = next;
        this.pace = pace;
        this.timing = timing;
        this.deadline = deadline;
    }

    @Override
    public Reply send(Request request) {
        boolean urgent = !timing.patience().waitsForRateLimits();
        Instant now = timing.clock().instant();
        Duration wait = urgent ? pace.takeUrgently(now) : pace.take(now);
        if (!wait.isZero()) {
            if (urgent && pace.isTheSystems() || !deadline.allows(wait)) {
                pace.giveBack();
                String message = request + ": our own rate leaves no place within the time";
                throw RemoteFailure.Unavailable.ownPace(message, wait);
            }
            timing.sleeper().sleep(wait);
        }
        Reply reply = next.send(request);
        pace.learn(reply);
        return reply;
    }
}
