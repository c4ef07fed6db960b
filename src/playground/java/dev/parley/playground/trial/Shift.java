package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One invocation of a worker: when it began, and what it has read by id. Not thread-safe. */
final class Shift {

    private final int worker;
    private final Instant began;
    private final Map<Ref, ObjectNode> read = new HashMap<>();

    Shift(int worker, Instant began) {
        this.worker = worker;
        this.began = began;
    }

    int worker() {
        return worker;
    }

    Instant began() {
        return began;
    }

    void saw(Ref record, ObjectNode body) {
        read.put(record, body);
    }

    /** The record as it was last read by id. */
    Optional<ObjectNode> seen(Ref record) {
        return Optional.ofNullable(read.get(record));
    }
}
