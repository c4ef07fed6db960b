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
 * @param fault why the value has no normal form; without the value
 */
record Sight(JsonNode raw, String normal, String fingerprint, Optional<String> fault) {

    static final Sight NOTHING = new Sight(NullNode.getInstance(), "", "-", Optional.empty());

    boolean empty() {
        return fault.isEmpty() && normal.isEmpty();
    }
}
