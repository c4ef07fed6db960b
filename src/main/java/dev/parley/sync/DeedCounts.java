package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.List;

/**
 * How many deeds of each kind: what a preview found, or what an approved run may still do. Immutable.
 *
 * @param linked records linked with an existing counterpart
 * @param removedLeft records deleted or archived on the left, because their counterpart was deleted
 * @param retired links that end, because a record is gone
 */
public record DeedCounts(
        long linked,
        long createdLeft,
        long createdRight,
        long updatedLeft,
        long updatedRight,
        long removedLeft,
        long removedRight,
        long retired) {

    public static final DeedCounts ZERO = new DeedCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** The counts in the order of the components. */
    public List<Long> numbers() {
        return List.of(
                linked, createdLeft, createdRight, updatedLeft, updatedRight, removedLeft, removedRight, retired);
    }

    /** @param numbers as {@link #numbers} */
    public static DeedCounts of(List<Long> numbers) {
        return new DeedCounts(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                numbers.get(7));
    }

    DeedCounts plus(Consent.Deed deed) {
        return plus(deed, 1);
    }

    DeedCounts minus(Consent.Deed deed) {
        return plus(deed, -1);
    }

    private DeedCounts plus(Consent.Deed deed, long more) {
        long left = deed.side() == Side.LEFT ? more : 0;
        long right = more - left;
        return switch (deed.kind()) {
            case LINK -> plus(more, 0, 0, 0, 0, 0, 0, 0);
            case CREATE -> plus(0, left, right, 0, 0, 0, 0, 0);
            case UPDATE -> plus(0, 0, 0, left, right, 0, 0, 0);
            case REMOVE -> plus(0, 0, 0, 0, 0, left, right, 0);
            case RETIRE -> plus(0, 0, 0, 0, 0, 0, 0, more);
        };
    }

    private DeedCounts plus(long l, long cl, long cr, long ul, long ur, long ml, long mr, long r) {
        return new DeedCounts(
                linked + l,
                createdLeft + cl,
                createdRight + cr,
                updatedLeft + ul,
                updatedRight + ur,
                removedLeft + ml,
                removedRight + mr,
                retired + r);
    }

    /** Whether none has been done more often than it might. */
    boolean isWithin() {
        return numbers().stream().allMatch(number -> number >= 0);
    }

    /** Records created or overwritten. */
    public long changes() {
        return createdLeft + createdRight + updatedLeft + updatedRight;
    }

    /** Records removed, and links that end. */
    public long deletes() {
        return removedLeft + removedRight + retired;
    }
}
