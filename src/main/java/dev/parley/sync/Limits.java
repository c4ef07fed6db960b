package dev.parley.sync;

import dev.parley.dataflow.Brakes;
import dev.parley.sync.Brake.Code;
import dev.parley.sync.RunState.Kind;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Whether a run may do as much as it is about to, by the brakes of its pair. */
final class Limits {

    private static final String WAY_OUT =
            "; nothing was written. See that this is meant: preview shows it, and approve with its hash does it";

    private final Work work;
    private final Kind kind;
    private final LongUnaryOperator links;
    private final Supplier<Preview> exact;

    /**
     * The limits of one run.
     *
     * @param links how many links the pair has, counted up to a number
     * @param exact rehearses the pair
     */
    Limits(Work work, Kind kind, LongUnaryOperator links, Supplier<Preview> exact) {
        this.work = work;
        this.kind = kind;
        this.links = links;
        this.exact = exact;
    }

    private Brakes brakes() {
        return work.pair().definition().policies().brakes();
    }

    /**
     * Lets the run go on when it will not change too much, counted record by record where a quick count says so.
     *
     * @param candidates records that may be created or overwritten, at most
     * @throws Brake.Pulled when it would
     */
    void changes(long candidates) {
        if (!over(brakes().changes(), candidates)) {
            return;
        }
        Preview preview = exact.get();
        DeedCounts deeds = preview.deeds(work.key().pair());
        long changes = preview.complete() ? deeds.changes() : candidates;
        if (over(brakes().changes(), changes)) {
            long all = links.applyAsLong(Long.MAX_VALUE);
            String counted = preview.complete()
                    ? deeds.changes() + " records would be created or overwritten"
                    : candidates + " records look as if they would be created or overwritten, and could not be looked"
                            + " at one by one in the time there is";
            throw pulled(Code.MASS_CHANGE, deeds, all, counted + " (" + of(all, "changes", brakes().changes()) + ")");
        }
        deletes(deeds.deletes(), deeds);
    }

    /** @param gone linked records that no listing shows */
    void deletes(long gone) {
        deletes(gone, new DeedCounts(0, 0, 0, 0, 0, 0, 0, gone));
    }

    private void deletes(long gone, DeedCounts deeds) {
        if (over(brakes().deletes(), gone)) {
            long all = links.applyAsLong(Long.MAX_VALUE);
            String counted = gone + " linked records are gone (" + of(all, "deletes", brakes().deletes()) + ")";
            throw pulled(Code.MASS_DELETE, deeds, all, counted);
        }
    }

    /** @param gone linked records of a side that shows no record at all */
    void empty(long gone, String side) {
        if (gone > 0 && gone >= brakes().atLeast() && !brakes().deletes().equals(Brakes.Limit.OFF)) {
            String counted = "the " + side + " shows no record at all, though " + gone + " of them are linked";
            throw pulled(Code.EMPTY_SOURCE, new DeedCounts(0, 0, 0, 0, 0, 0, 0, gone), gone, counted);
        }
    }

    private boolean over(Brakes.Limit limit, long count) {
        long needed = brakes().linksFor(limit, count);
        return needed > 0 && (needed == Long.MAX_VALUE || links.applyAsLong(needed) < needed);
    }

    private static String of(long all, String key, Brakes.Limit limit) {
        return "of " + all + " links; brakes: " + key + " is " + limit.text();
    }

    private Brake.Pulled pulled(Code code, DeedCounts deeds, long all, String counted) {
        return new Brake.Pulled(
                new Brake(code, kind, work.now(), deeds, all, counted + WAY_OUT, Optional.empty(), Optional.empty()));
    }
}
