package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run has done and cost over all its invocations. Not thread-safe; one per invocation. */
final class Account {

    private final Work work;
    private final long remoteBefore;
    private final Links.Calls storeBefore;
    private Report before;

    Account(Work work) {
        this.work = work;
        this.remoteBefore = remoteCalls();
        this.storeBefore = work.links().calls();
    }

    private long remoteCalls() {
        return work.system(Side.LEFT).calls() + work.system(Side.RIGHT).calls();
    }

    /** @param earlier what the invocations before this one have done */
    void goesOnFrom(Report earlier) {
        before = earlier;
    }

    Report report(String run, Optional<Instant> finished) {
        Links.Calls store = work.links().calls();
        List<Report.Note> notes = new ArrayList<>(work.tally().notes());
        notes.addAll(before.notes());
        return new Report(
                run,
                before.kind(),
                before.started(),
                finished,
                before.counts().plus(work.tally().counts()),
                before.remoteCalls() + remoteCalls() - remoteBefore,
                before.storeReads() + store.reads() - storeBefore.reads(),
                before.storeWrites() + store.writes() - storeBefore.writes(),
                notes,
                Optional.empty());
    }

    /** Whether a run did anything that somebody may want to read of. */
    static boolean worthTelling(Report.Counts counts) {
        return counts.linked()
                        + counts.createdLeft()
                        + counts.createdRight()
                        + counts.updatedLeft()
                        + counts.updatedRight()
                        + counts.problems()
                        + counts.conflicts()
                        + counts.due()
                > 0;
    }
}
