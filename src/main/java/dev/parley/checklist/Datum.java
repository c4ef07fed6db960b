package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.dataflow.Side;

/** One value as each side writes it. Immutable. */
record Datum(JsonNode left, JsonNode right) {

    static final Datum NOTHING = new Datum(NullNode.getInstance(), NullNode.getInstance());

    JsonNode of(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
