package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * What the store knows of one record of one side of a pair. Immutable.
 *
 * @param version of the record's own item, 0 when there is none
 * @param other the counterpart's id, for a linked, retired or unlinked record
 * @param link the whole link, for a linked record of either side
 * @param claim the open claim, for a claimed record
 * @param problem what keeps it from being synchronised (of the link, when linked)
 * @param due the mark "look again", if one is set
 */
public record Entry(
        Side side,
        String id,
        State state,
        long version,
        Optional<String> other,
        Optional<Link> link,
        Optional<Claim> claim,
        Optional<Problem> problem,
        Optional<Due> due) {

    /** What is known of a record. */
    public enum State {
        /** Nothing but perhaps a problem or a due mark. */
        NONE,
        CLAIMED,
        LINKED,
        /**
         * Tombstone: the link ended because one of the two is gone. The survivor is never brought back by itself; only
         * a new record of the other side may be linked with it.
         */
        RETIRED,
        /** Tombstone: a person ended the link. The same two are never linked again by themselves. */
        UNLINKED
    }

    public static Entry absent(Side side, String id) {
        return new Entry(
                side,
                id,
                State.NONE,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This entry without a link, with another claim or none. */
    Entry with(State other, Optional<Claim> open) {
        return new Entry(side, id, other, version, this.other, Optional.empty(), open, problem, due);
    }

    /** This entry with another due mark, or none. */
    Entry withDue(Optional<Due> other) {
        return new Entry(side, id, state, version, this.other, link, claim, problem, other);
    }

    /** This entry with another problem, or none. */
    Entry withProblem(Optional<Problem> other) {
        return new Entry(side, id, state, version, this.other, link, claim, other, due);
    }

    /** This entry as if no claim were open. */
    Entry unclaimed() {
        State open = state == State.CLAIMED ? State.NONE : state;
        return new Entry(side, id, open, version, other, link, Optional.empty(), problem, due);
    }

    /**
     * "Look at this record again, not before this time."
     *
     * @param counter raised by every mark; a mark is cleared only if it is unchanged
     * @param why a person-readable reason
     */
    public record Due(long counter, Instant notBefore, String why) {}
}
