package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Dataflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One invocation of a worker: when it began, and what it has read by id. Not thread-safe. */
final class Shift {

    private final Job job;
    private final List<Done> deeds = new ArrayList<>();
    private final Instant began;
    private final Map<Ref, ObjectNode> read = new HashMap<>();

    /**
     * What an invocation is for.
     *
     * @param edition of the definition that the worker goes by
     * @param hint whether a webhook has led to it
     */
    record Job(Dataflow dataflow, int worker, int edition, boolean hint) {}

    /** A write to a system. */
    record Done(Deed kind, Ref record) {}

    Shift(Job job, Instant began) {
        this.job = job;
        this.began = began;
    }

    int worker() {
        return job.worker();
    }

    Job job() {
        return job;
    }

    void did(Deed kind, Ref record) {
        deeds.add(new Done(kind, record));
    }

    List<Done> deeds() {
        return List.copyOf(deeds);
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
