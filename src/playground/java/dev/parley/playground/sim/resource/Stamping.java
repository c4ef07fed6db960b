package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Function;

/**
 * The properties every record of a system has, and how it writes times.
 *
 * @param id the property with the id
 * @param created the property with the time of creation
 * @param modified the property with the time of the last change
 * @param write a time at the system's precision
 * @param read the opposite
 */
public record Stamping(
        String id,
        String created,
        String modified,
        Function<Instant, JsonNode> write,
        Function<JsonNode, Instant> read) {

    /** When the record was last changed, at the system's precision. */
    public Instant modified(JsonNode row) {
        return read.apply(row.get(modified));
    }

    /** When the record was created, at the system's precision. */
    public Instant created(JsonNode row) {
        return read.apply(row.get(created));
    }

    /** The id as text, whatever JSON makes of it. */
    public String id(JsonNode row) {
        return row.get(id).asText();
    }
}
