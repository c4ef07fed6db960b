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
        boolean one = work.system(Side.LEFT) == work.system(Side.RIGHT);
        return work.system(Side.LEFT).calls()
                + (one ? 0 : work.system(Side.RIGHT).calls());
    }

    /** @param earlier what the invocations before this one have done */
    void goesOnFrom(Report earlier) {
        before = earlier;
    }

    Report report(String run, Optional<Instant> finished) {
        Links.Calls store = work.links().calls();
        List<Report.Note> notes = new ArrayList<>(work.tally().notes());
        // Why it stopped before counts no more: it goes on, or the tally says so again.
        before.notes().stream()
                .filter(note -> !note.done().equals(Report.Note.STOPPED))
                .forEach(notes::add);
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

    /** Whether a run did anything a reader wants to know of; what ended is in no count, only among the notes. */
    static boolean worthTelling(Report report) {
        Report.Counts counts = report.counts();
        return !report.notes().isEmpty()
                || counts.linked()
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
