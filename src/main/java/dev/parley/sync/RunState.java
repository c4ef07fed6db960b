package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Runs and cursors of a pair. Immutable.
 *
 * @param version of the stored item, 0 when there is none
 * @param lease who is running now; others stay out until it ends
 * @param cursors by side: all changes up to this stamp (the system's clock, full precision) were handled
 * @param listed by side: when the first listing of the whole side began; the pair is indexing until both are present
 * @param open the run that is not finished yet
 */
public record RunState(
        long version,
        Optional<Lease> lease,
        Map<Side, Instant> cursors,
        Map<Side, Instant> listed,
        Optional<OpenRun> open) {

    public static final RunState NONE = new RunState(0, Optional.empty(), Map.of(), Map.of(), Optional.empty());

    public RunState {
        cursors = Map.copyOf(cursors);
        listed = Map.copyOf(listed);
    }

    /** Whether nothing may be created yet because one side was never listed whole. */
    public boolean indexing() {
        return listed.size() < Side.values().length;
    }

    /** A run's hold on the pair. */
    public record Lease(String owner, Instant until) {}

    /** What a run is for. */
    public enum Kind {
        /** Changes since the cursors; the first one lists everything. */
        SYNC,
        /** Everything, compared with the bases, then what is missing. */
        RECONCILE
    }

    /** What a run does next. */
    public enum Phase {
        LEFT,
        RIGHT,
        MISSING
    }

    /**
     * A run between two pages.
     *
     * @param id unique
     * @param full whether whole listings are read, not changes
     * @param page number of the next page of this phase, from 0
     * @param token of that page
     * @param report what was done so far
     */
    public record OpenRun(
            String id,
            Kind kind,
            boolean full,
            Instant startedAt,
            Phase phase,
            int page,
            Optional<String> token,
            Report report) {}
}
