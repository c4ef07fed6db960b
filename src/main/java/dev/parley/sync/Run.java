package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.Kind;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sync or reconcile of one pair: page by page, saved after each, so that the next invocation goes on where this ends.
 */
final class Run {

    /** How far before its own start the cursor of a whole listing is set at least. */
    static final Duration CLOCK_OFFSET = Duration.ofMinutes(5);

    /** The same for a system without records, whose clock is not known at all. */
    private static final Duration EMPTY = Duration.ofDays(1);

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
            while (!work.stopped() && step()) {
                progress.page(work.key(), book.run());
            }
            work.tally().halt().asked().ifPresent(work.tally()::stopped);
            return book.close();
        } catch (RuntimeException e) {
            book.abandon();
            throw e;
        }
    }

    /** One page; false when the run has ended. A limit of a system ends it too, its place is kept. */
    private boolean step() {
        try {
            return page();
        } catch (RemoteFailure.Unavailable e) {
            if (!e.concernsWholeSystem()) {
                throw e;
            }
            work.later(e);
            return false;
        }
    }

    private boolean page() {
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
            if (work.stopped()) {
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

    /** The cursor after a page: the latest stamp in it; a listing of everything leaves one that is known already. */
    private Map<Side, Instant> cursor(Side side, Page page, OpenRun run) {
        Optional<Instant> latest = page.rows().stream()
                .flatMap(row -> row.stamp(Traits.RECORD).stream())
                .max(Instant::compareTo);
        Optional<Instant> known = book.cursor(side);
        if (run.full() && book.listed(side) && known.isPresent()) {
            return Map.of();
        }
        Optional<Instant> next = Stream.concat(latest.stream(), known.stream()).max(Instant::compareTo);
        boolean listed = run.full() && page.next().isEmpty();
        return (listed ? Optional.of(first(next, run)) : next)
                .map(stamp -> Map.of(side, stamp))
                .orElse(Map.of());
    }

    /**
     * After the first listing: the latest stamp in it less the time it took, which is no later than the system's own
     * clock when it began, however far that differs from ours. An empty listing says nothing of that clock.
     */
    private Instant first(Optional<Instant> latest, OpenRun run) {
        Duration took = Duration.between(run.startedAt(), work.now());
        Instant ours = run.startedAt().minus(CLOCK_OFFSET);
        return latest.map(stamp -> stamp.minus(took))
                .map(stamp -> stamp.isBefore(ours) ? stamp : ours)
                .orElseGet(() -> run.startedAt().minus(EMPTY));
    }
}
