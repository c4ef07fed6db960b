package dev.parley.systems.http;

import java.util.function.Function;

/**
 * The calls of one connector: retried, authorised, paced, bounded in time, measured. For one thread.
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
        Http uncounted = new Measured(system, network, deadline, timing.clock());
        Http paced = new Paced(measured, pace, timing, deadline);
        outermost = new Retrying(new Authorised(paced, authorisation.apply(uncounted)), timing, deadline);
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
