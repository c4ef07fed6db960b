package dev.parley.sync;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.Kind;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/**
 * A sync or reconcile of one pair: page by page, saved after each, so that the next invocation goes on where this ends.
 * A reconcile first looks at both sides and notes what needs work; only when it knows that it may, it does that.
 */
final class Run {

    /** Held records dealt with before the place among them is stored. */
    private static final int STRETCH = 100;

    private final Work work;
    private final Progress progress;
    private final Supplier<Preview> exact;
    private final Records records;
    private final RunBook book;
    private final Cursors cursors;
    private final MissingLinks missing;
    private final Ahead ahead;

    /**
     * Nothing is called yet.
     *
     * @param meaning of the definition it runs by
     * @param exact rehearses the pair, when only that can tell whether the run may go on
     */
    Run(Work work, Progress progress, String meaning, Supplier<Preview> exact) {
        this.work = work;
        this.progress = progress;
        this.exact = exact;
        this.records = new Records(work);
        this.book = new RunBook(work, meaning);
        this.cursors = new Cursors(work, book);
        this.missing = new MissingLinks(work, records, book);
        this.ahead = new Ahead(work, records, this::list);
    }

    /** Runs until done, braked or out of time; the report says which. */
    Report go(Kind kind) {
        return book.open(kind) ? go() : Report.busy(work.now());
    }

    /** Takes the lease for a reconcile that may do what was approved and no more; false while another worker has it. */
    boolean begin(DeedCounts approved) {
        return book.open(approved);
    }

    /** Gives back what {@link #begin} took; the run stays open. */
    void release() {
        book.abandon();
    }

    /** Goes on with a run that has been begun. */
    Report go() {
        try {
            DueWork due = new DueWork(work, records);
            unlessHeld(() -> mayBegin(due));
            due.drain();
            while (!work.stopped() && unlessHeld(this::page)) {
                progress.page(work.key(), book.run());
            }
            work.tally().halt().asked().ifPresent(work.tally()::stopped);
            return book.close();
        } catch (Brake.Pulled e) {
            return book.brake(e.brake());
        } catch (RuntimeException e) {
            book.abandon();
            throw e;
        }
    }

    /** Counts what waits, and in a sync what has changed, before anything is written. */
    private boolean mayBegin(DueWork due) {
        boolean off = work.pair().definition().policies().brakes().changes().equals(Brakes.Limit.OFF);
        if (book.run().approved().isEmpty() && !book.indexing() && !off) {
            mayGoOn(due.count());
        }
        return true;
    }

    /** Adds what this run has changed and what its feeds show to what waits. */
    private void mayGoOn(long waiting) {
        OpenRun run = book.run();
        long candidates = waiting;
        if (!run.full()) {
            Report.Counts done = run.report().counts();
            candidates += done.createdLeft() + done.createdRight() + done.updatedLeft() + done.updatedRight();
            long fewest = work.pair().definition().policies().brakes().atLeast();
            candidates += ahead(run, fewest - candidates);
        }
        limits(new LinkCount(work)::upTo).changes(candidates);
    }

    private long ahead(OpenRun run, long fewest) {
        try {
            return ahead.candidates(run, fewest);
        } catch (RemoteFailure.Rejected e) {
            if (book.relist()) {
                return ahead.candidates(book.run(), fewest);
            }
            throw e;
        }
    }

    private Limits limits(LongUnaryOperator links) {
        return new Limits(work, book.run().kind(), links, exact);
    }

    /** Does it, unless a system asks to be left alone: then the run keeps its place, and nothing more is done now. */
    private boolean unlessHeld(BooleanSupplier part) {
        try {
            return part.getAsBoolean();
        } catch (RemoteFailure.Unavailable e) {
            if (!e.concernsWholeSystem()) {
                throw e;
            }
            work.later(e);
            return false;
        }
    }

    /** One page; false when the run has ended, or cannot go on in this invocation. */
    private boolean page() {
        OpenRun run = book.run();
        if (run.phase() == Phase.MISSING) {
            return missing.step();
        }
        if (run.phase() == Phase.ACT) {
            return act();
        }
        if (run.phase() == Phase.RIGHT && ahead.blind()) {
            mayGoOn(0);
        }
        Side side = run.phase() == Phase.LEFT ? Side.LEFT : Side.RIGHT;
        Page page;
        try {
            page = ahead.page(side, run.token());
        } catch (RemoteFailure.Rejected e) {
            if (book.relist()) {
                return true;
            }
            throw e;
        }
        List<String> held = new ArrayList<>();
        if (!rows(side, page.rows(), run, held)) {
            return false;
        }
        work.tally().read(page.rows().size());
        return book.turn(side, page, book.looks() ? Map.of() : cursors.after(side, page), held);
    }

    private Page list(Side side, Optional<String> token) {
        Optional<Instant> since = book.run().full() ? Optional.empty() : cursors.since(side);
        return work.system(side).list(work.pair().datatype(side), new Listing(since, token));
    }

    /** Whether every row is done, stored as problem or due, or held. */
    private boolean rows(Side side, List<RemoteRecord> rows, OpenRun run, List<String> held) {
        boolean looks = book.looks();
        List<String> ids = rows.stream().map(RemoteRecord::id).toList();
        Map<String, Entry> entries = work.links().findAll(work.key(), side, ids);
        for (RemoteRecord row : rows) {
            if (work.stopped()) {
                return false;
            }
            Entry entry = entries.getOrDefault(row.id(), Entry.absent(side, row.id()));
            boolean free = entry.state() == Entry.State.NONE && work.pair().holds(side, row.body());
            if (run.full() && free) {
                work.keys().listBoth();
            }
            if (looks && records.needsWork(entry, row)) {
                held.add(row.id());
                continue;
            }
            Fate fate = looks ? records.idle(entry) : records.row(entry, row);
            if (fate == Fate.IGNORED && free) {
                work.tally().unlinked();
            }
        }
        return true;
    }

    /** Deals with what was held back, once the run knows that it may; false when the time is up. */
    private boolean act() {
        if (book.run().page() == 0 && book.run().approved().isEmpty()) {
            new Decision(work, missing).take(all -> limits(enough -> all));
        }
        List<String> left = missing.seen(Side.LEFT).held();
        List<String> right = missing.seen(Side.RIGHT).held();
        for (int at = book.run().page(); at < left.size() + right.size(); at++) {
            if (work.stopped()) {
                book.acted(at);
                return false;
            }
            if (at % STRETCH == STRETCH - 1) {
                book.keepActed(at);
            }
            boolean ofLeft = at < left.size();
            Side side = ofLeft ? Side.LEFT : Side.RIGHT;
            Fate fate = records.handle(side, ofLeft ? left.get(at) : right.get(at - left.size()), false);
            if (fate == Fate.IGNORED) {
                work.tally().unlinked();
            }
        }
        book.acted();
        return true;
    }
}
