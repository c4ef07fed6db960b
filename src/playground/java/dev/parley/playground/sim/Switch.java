package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;

/** One thing about a simulator that can be changed while it runs. Implementations are thread-safe. */
public interface Switch {

    JsonNode toJson();

    /** Takes a new setting. Throws {@link IllegalArgumentException} when it is of the wrong kind. */
    void read(JsonNode setting);
}
