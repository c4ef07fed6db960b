package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A change that has been kept. The records must not be changed.
 *
 * @param resource the resource
 * @param kind what happened
 * @param before the record as it was; null for a new one
 * @param after the record as it is; null for a deleted one
 * @param at when
 */
public record Announcement(String resource, Kind kind, ObjectNode before, ObjectNode after, Instant at) {

    /** What happened to a record. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    /** The record as it is, or was last. */
    public ObjectNode record() {
        return after == null ? before : after;
    }
}
