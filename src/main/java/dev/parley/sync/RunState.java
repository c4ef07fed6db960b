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
 * @param brake why the last run did nothing; stays until one of the same kind, or a reconcile, may write
 */
public record RunState(
        long version,
        Optional<Lease> lease,
        Map<Side, Instant> cursors,
        Map<Side, Instant> listed,
        Optional<OpenRun> open,
        Optional<Brake> brake) {

    public static final RunState NONE =
            new RunState(0, Optional.empty(), Map.of(), Map.of(), Optional.empty(), Optional.empty());

    public RunState {
        cursors = Map.copyOf(cursors);
        listed = Map.copyOf(listed);
    }

    /** Whether nothing may be created yet because one side was never listed whole. */
    public boolean indexing() {
        return listed.size() < Side.values().length;
    }

    /** This state at another version. */
    public RunState atVersion(long stored) {
        return new RunState(stored, lease, cursors, listed, open, brake);
    }

    RunState withLease(Optional<Lease> other) {
        return new RunState(version, other, cursors, listed, open, brake);
    }

    RunState withOpen(Optional<OpenRun> other) {
        return new RunState(version, lease, cursors, listed, other, brake);
    }

    RunState withBrake(Optional<Brake> other) {
        return new RunState(version, lease, cursors, listed, open, other);
    }

    RunState withListings(Map<Side, Instant> otherCursors, Map<Side, Instant> otherListed) {
        return new RunState(version, lease, otherCursors, otherListed, open, brake);
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
        /** What a reconcile held back while it looked. */
        ACT,
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
     * @param meaning of the definition it began with; a run of another one is not gone on with
     * @param approved what it may still do, where its preview was approved
     */
    public record OpenRun(
            String id,
            Kind kind,
            boolean full,
            Instant startedAt,
            Phase phase,
            int page,
            Optional<String> token,
            Report report,
            String meaning,
            Optional<DeedCounts> approved) {

        OpenRun at(Phase next, int nextPage, Optional<String> nextToken) {
            return new OpenRun(id, kind, full, startedAt, next, nextPage, nextToken, report, meaning, approved);
        }

        OpenRun reporting(Report later) {
            return new OpenRun(id, kind, full, startedAt, phase, page, token, later, meaning, approved);
        }

        OpenRun approved(Optional<DeedCounts> left) {
            return new OpenRun(id, kind, full, startedAt, phase, page, token, report, meaning, left);
        }
    }
}
