package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.RemoteRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a record of {@link MemoryRecords} ever was. Used only under their lock.
 *
 * @param versions oldest first
 */
record Life(String id, Instant created, Optional<String> reference, List<Version> versions) {

    /** One version; an empty body means gone. */
    record Version(Instant at, Optional<ObjectNode> body, Map<String, Instant> stamps) {}

    static Life begun(String id, Optional<String> reference, Version first) {
        return new Life(id, first.at(), reference, new ArrayList<>(List.of(first)));
    }

    Version last() {
        return versions.get(versions.size() - 1);
    }

    boolean alive() {
        return last().body().isPresent();
    }

    void end(Instant now) {
        versions.add(new Version(now, Optional.empty(), last().stamps()));
    }

    /** The record as it was before it ended; alive again with other stamps. */
    void restore(Instant now, Map<String, Instant> stamps) {
        Optional<ObjectNode> body =
                versions.stream().map(Version::body).flatMap(Optional::stream).reduce((a, b) -> b);
        versions.add(new Version(now, body, stamps));
    }

    /** The record as it was at a moment. */
    Optional<RemoteRecord> at(Instant when, Instant fetched) {
        return versions.stream()
                .filter(version -> !version.at().isAfter(when))
                .reduce((older, newer) -> newer)
                .filter(version -> version.body().isPresent())
                .map(version -> new RemoteRecord(id, version.body().get(), version.stamps(), fetched, reference));
    }
}
