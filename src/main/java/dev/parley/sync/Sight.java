package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/**
 * One property of one side as seen now.
 *
 * @param raw in the side's own form
 * @param normal canonical text in the side's precision; empty text means empty
 * @param fingerprint of the normal form
 * @param fault why the value cannot be used; without the value
 */
record Sight(JsonNode raw, String normal, String fingerprint, Optional<Fault> fault) {

    static final Sight NOTHING = new Sight(NullNode.getInstance(), "", "-", Optional.empty());

    /** Why a value cannot be used. */
    record Fault(Problem.Code code, String message) {}

    static Sight faulty(JsonNode raw, String fingerprint, Problem.Code code, String message) {
        return new Sight(raw, "", fingerprint, Optional.of(new Fault(code, message)));
    }

    boolean empty() {
        return fault.isEmpty() && normal.isEmpty();
    }
}
