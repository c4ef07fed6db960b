package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.Kind;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sync or reconcile of one pair: page by page, saved after each, so that the next invocation goes on where this ends.
 */
final class Run {

    /** How far before its own start the cursor of a whole listing is set: two systems' clocks may differ by this. */
    static final Duration CLOCK_OFFSET = Duration.ofMinutes(5);

    private static final int MOST_UNREACHABLE = 3;

    private final Work work;
    private final Progress progress;
    private final Records records;
    private final RunBook book;

    Run(Work work, Progress progress) {
        this.work = work;
        this.progress = progress;
        this.records = new Records(work);
        this.book = new RunBook(work);
    }

    /** Runs until done or out of time; the report says which. */
    Report go(Kind kind) {
        if (!book.open(kind)) {
            return book.busy();
        }
        try {
            new DueWork(work, records).drain();
            while (!stopped() && step()) {
                progress.page(work.key(), book.run());
            }
            return book.close();
        } catch (RuntimeException e) {
            book.abandon();
            throw e;
        }
    }

    private boolean stopped() {
        return work.budget().over() || work.tally().unreachableInARow() >= MOST_UNREACHABLE;
    }

    /** One page; false when the run has ended. */
    private boolean step() {
        OpenRun run = book.run();
        if (run.phase() == Phase.MISSING) {
            return new MissingLinks(work, records, book).step();
        }
        Side side = run.phase() == Phase.LEFT ? Side.LEFT : Side.RIGHT;
        Optional<Instant> since = run.full() ? Optional.empty() : since(side);
        Page page;
        try {
            page = work.system(side).list(work.pair().datatype(side), new Listing(since, run.token()));
        } catch (RemoteFailure.Rejected e) {
            if (book.relist()) {
                return true;
            }
            throw e;
        }
        if (!rows(side, page.rows(), run)) {
            return false;
        }
        work.tally().read(page.rows().size());
        return book.turn(side, page, cursor(side, page, run));
    }

    private Optional<Instant> since(Side side) {
        Duration overlap = work.traits(side).overlap();
        return Optional.of(book.cursor(side).orElse(book.run().startedAt()).minus(overlap));
    }

    /** Whether every row is done, or stored as problem or due. */
    private boolean rows(Side side, List<RemoteRecord> rows, OpenRun run) {
        List<String> ids = rows.stream().map(RemoteRecord::id).toList();
        Map<String, Entry> entries = work.links().findAll(work.key(), side, ids);
        for (RemoteRecord row : rows) {
            if (stopped()) {
                return false;
            }
            Entry entry = entries.getOrDefault(row.id(), Entry.absent(side, row.id()));
            if (run.full() && entry.state() == Entry.State.NONE && work.pair().holds(side, row.body())) {
                work.keys().listBoth();
            }
            Fate fate = records.row(entry, row);
            if (fate == Fate.IGNORED
                    && entry.state() == Entry.State.NONE
                    && work.pair().holds(side, row.body())) {
                work.tally().unlinked();
            }
        }
        return true;
    }

    /**
     * The cursor after a page: the latest stamp in it; after a whole listing, its start by our clock less an offset.
     */
    private Map<Side, Instant> cursor(Side side, Page page, OpenRun run) {
        Map<Side, Instant> cursors = new HashMap<>();
        if (run.full()) {
            if (page.next().isEmpty()) {
                cursors.put(side, run.startedAt().minus(CLOCK_OFFSET));
            }
            return cursors;
        }
        page.rows().stream()
                .flatMap(row -> row.stamp(Traits.RECORD).stream())
                .max(Instant::compareTo)
                .filter(stamp -> book.cursor(side).map(stamp::isAfter).orElse(true))
                .ifPresent(stamp -> cursors.put(side, stamp));
        return cursors;
    }
}
