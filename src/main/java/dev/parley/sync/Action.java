package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One thing a plan wants done. All are plain data. */
public sealed interface Action {

    /**
     * Write to the record of one side.
     *
     * @param values by property name, in the definition's order
     */
    record Write(Side side, Map<String, Outgoing> values) implements Action {}

    /** Store these bases; nothing is written remotely for them. */
    record Adopt(Map<String, Link.Base> base) implements Action {}

    /** Tell whoever must act. */
    record Raise(Problem.Code code, String message, Optional<String> property) implements Action {}

    /** Look again later: what was read may be older than our own last write. */
    record Defer(Instant until, String why) implements Action {}

    /** One value to send, its fingerprints, and why. */
    record Outgoing(Change change, Link.Sent sent, String reason) {}
}
