package dev.parley.sync;

import java.util.Map;

/** What became of an approval. */
public sealed interface Approval {

    /** The definitions are live, and the pairs were run as far as the time allowed. @param reports by pair */
    record Given(Map<String, Report> reports) implements Approval {}

    /** It would do something else than what was approved, or could not be looked at whole: nothing was done. */
    record Changed(Preview preview) implements Approval {}

    /** Another worker runs a pair: nothing was done. */
    record Busy(String pair) implements Approval {}

    /** An operator has paused a pair: nothing was done. */
    record Paused(String pair) implements Approval {}
}
