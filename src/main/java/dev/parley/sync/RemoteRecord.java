package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One record as a system answered it. The body is never changed after construction.
 *
 * @param id the system's id, as text
 * @param body the whole record in the system's own form
 * @param stamps by {@link Traits.Clock#name()}: when that part of the record was last changed, as the system says
 * @param fetchedAt when the request that brought it was sent (our clock)
 * @param reference the reference that we put into it when we created it, if the system has a place for one
 */
public record RemoteRecord(
        String id, ObjectNode body, Map<String, Instant> stamps, Instant fetchedAt, Optional<String> reference) {

    public RemoteRecord {
        stamps = Map.copyOf(stamps);
    }

    public Optional<Instant> stamp(String clock) {
        return Optional.ofNullable(stamps.get(clock));
    }
}
