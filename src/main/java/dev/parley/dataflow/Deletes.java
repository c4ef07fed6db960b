package dev.parley.dataflow;

/**
 * What happens to the counterpart of a deleted record, by the side that the counterpart stands on.
 *
 * @param inLeft what happens to a left record whose right counterpart was deleted
 * @param inRight what happens to a right record whose left counterpart was deleted
 */
public record Deletes(OnDelete inLeft, OnDelete inRight) {

    /** Deletes do not travel. */
    public static final Deletes NONE = both(OnDelete.KEEP);

    /** The same on both sides. */
    public static Deletes both(OnDelete policy) {
        return new Deletes(policy, policy);
    }

    /** What happens to a record of the side. */
    public OnDelete in(Side side) {
        return side == Side.LEFT ? inLeft : inRight;
    }

    /** What happens to one counterpart. */
    public enum OnDelete {
        KEEP,
        ARCHIVE,
        DELETE
    }
}
