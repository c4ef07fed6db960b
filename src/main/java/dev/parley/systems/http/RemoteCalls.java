package dev.parley.systems.http;

import java.util.function.Function;

/**
 * The calls of one connector: retried, authorised, held back, paced, bounded in time, measured. One for all datatypes
 * and pairs, so that they share the system's limits. For one thread.
 */
public final class RemoteCalls implements Http {

    private final Deadline deadline;
    private final Measured measured;
    private final Http outermost;

    /**
     * @param system its name, for messages
     * @param network the transport; may be shared
     * @param authorisation made over an Http that neither counts nor paces
     */
    public RemoteCalls(
            String system, Http network, Timing timing, Pace pace, Function<Http, Authorisation> authorisation) {
        deadline = new Deadline(timing);
        measured = new Measured(system, network, deadline, timing.clock());
        Restraint restraint = new Restraint();
        Http uncounted = new Restrained(
                system, new Measured(system, network, deadline, timing.clock()), restraint, timing, deadline);
        Http counted = new Restrained(system, new Paced(measured, pace, timing, deadline), restraint, timing, deadline);
        outermost = new Retrying(new Authorised(counted, authorisation.apply(uncounted)), timing, deadline);
    }

    /** A call of the connector begins; whatever is sent for it shares one call timeout. */
    public void begin() {
        deadline.begin();
    }

    @Override
    public Reply send(Request request) {
        return outermost.send(request);
    }

    /** Calls sent so far, tokens excluded. */
    public long count() {
        return measured.calls();
    }
}
