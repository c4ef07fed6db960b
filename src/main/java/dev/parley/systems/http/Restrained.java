package dev.parley.systems.http;

import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Sends nothing before the time a system named; waits for it where the event has the time, else says when to come
 * again.
 */
final class Restrained implements Http {

    private final String system;
    private final Http next;
    private final Restraint restraint;
    private final Timing timing;
    private final Deadline deadline;

    Restrained(String system, Http next, Restraint restraint, Timing timing, Deadline deadline) {
        this.system = system;
        this.next = next;
        this.restraint = restraint;
        this.timing = timing;
        this.deadline = deadline;
    }

    @Override
    public Reply send(Request request) {
        Duration wait = restraint.rest(timing.clock().instant());
        if (!wait.isZero()) {
            if (!deadline.allowsForRateLimit(wait)) {
                String message =
                        system + " asks to wait until " + restraint.until().truncatedTo(ChronoUnit.MILLIS);
                throw RemoteFailure.Unavailable.limit(message, wait);
            }
            timing.sleeper().sleep(wait);
        }
        Reply reply = next.send(request);
        restraint.learn(reply, timing.clock().instant());
        return reply;
    }
}
