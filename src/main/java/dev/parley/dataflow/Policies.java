package dev.parley.dataflow;

import java.util.Set;

/**
 * The declared policies of a pair; every one has a default, see {@link #DEFAULTS}.
 *
 * @param initial who wins at the first link when both sides hold a value; a value always beats an empty one then
 * @param conflict who wins when both sides were edited differently since they last agreed
 * @param empties whether a cleared value clears the other side
 * @param clear whether an edit beats a clearing, or the conflict policy decides
 * @param onDelete what happens to the counterpart of a deleted record, by side
 * @param onMissing what happens to a link whose counterpart is gone when the record itself is edited
 * @param onLeave what happens when a record leaves the filter of its pair
 * @param rejected whether one refused property holds back the whole update
 * @param backfill whether records older than the pair's first listing are created on the other side
 * @param ignoreKeys match keys that mean nothing, lower case ({@code n/a}, {@code 0})
 * @param brakes how much one run may do without being asked about
 */
public record Policies(
        Resolution initial,
        Resolution conflict,
        Empties empties,
        Clearing clear,
        Deletes onDelete,
        OnMissing onMissing,
        OnLeave onLeave,
        Rejected rejected,
        Backfill backfill,
        Set<String> ignoreKeys,
        Brakes brakes) {

    public static final Policies DEFAULTS = new Policies(
            Resolution.LATEST,
            Resolution.LATEST,
            Empties.TRAVEL,
            Clearing.EDIT_WINS,
            Deletes.NONE,
            OnMissing.RETIRE,
            OnLeave.STOP,
            Rejected.ATOMIC,
            Backfill.ALL,
            Set.of(),
            Brakes.DEFAULTS);

    public Policies {
        ignoreKeys = Set.copyOf(ignoreKeys);
    }

    /** These policies with other brakes. */
    public Policies with(Brakes other) {
        return new Policies(
                initial, conflict, empties, clear, onDelete, onMissing, onLeave, rejected, backfill, ignoreKeys, other);
    }

    /** These policies with another one for empties. */
    public Policies with(Empties other) {
        return new Policies(
                initial, conflict, other, clear, onDelete, onMissing, onLeave, rejected, backfill, ignoreKeys, brakes);
    }

    public enum Empties {
        TRAVEL,
        KEEP
    }

    public enum Clearing {
        EDIT_WINS,
        BY_CONFLICT
    }

    public enum OnMissing {
        RETIRE,
        RECREATE
    }

    public enum OnLeave {
        STOP,
        LAST_EDIT
    }

    public enum Rejected {
        ATOMIC,
        PER_PROPERTY
    }

    public enum Backfill {
        ALL,
        NEW
    }
}
