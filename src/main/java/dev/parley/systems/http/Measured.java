package dev.parley.systems.http;

import dev.parley.sync.RemoteFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts calls, gives each what is left of the time, and logs one line per call: template, status, milliseconds. */
final class Measured implements Http {

    private static final Logger LOG = Logger.getLogger(Http.class);

    private final String system;
    private final Http next;
    private final Deadline deadline;
    private final Clock clock;
    private final AtomicLong calls = new AtomicLong();

    Measured(String system, Http next, Deadline deadline, Clock clock) {
        this.system = system;
        this.next = next;
        this.deadline = deadline;
        this.clock = clock;
    }

    long calls() {
        return calls.get();
    }

    @Override
    public Reply send(Request request) {
        Duration rest = deadline.rest();
        if (rest.toMillis() <= 0) {
            String message = system + ": no time left for " + request;
            throw new RemoteFailure.Unavailable(message, false, Optional.empty(), null);
        }
        calls.incrementAndGet();
        Instant start = clock.instant();
        try {
            Reply reply = next.send(request.within(rest));
            LOG.debugf("%s %s %d in %d ms", system, request, reply.status(), since(start));
            return reply;
        } catch (RemoteFailure.Unavailable e) {
            LOG.debugf("%s %s no answer in %d ms", system, request, since(start));
            throw e;
        }
    }

    private long since(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
