package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.OpenRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Up to where the changes of each side are known, by the system's own clock. */
final class Cursors {

    /** How far before its own start the cursor of a whole listing is set at least. */
    static final Duration CLOCK_OFFSET = Duration.ofMinutes(5);

    /** The same for a system without records, whose clock is not known at all. */
    private static final Duration EMPTY = Duration.ofDays(1);

    private final Work work;
    private final RunBook book;

    Cursors(Work work, RunBook book) {
        this.work = work;
        this.book = book;
    }

    /** From when on changes of a side are asked for. */
    Optional<Instant> since(Side side) {
        Duration overlap = work.traits(side).overlap();
        return Optional.of(book.cursor(side).orElse(book.run().startedAt()).minus(overlap));
    }

    /** The cursor after a page: the latest stamp in it; a listing of everything leaves one that is known already. */
    Map<Side, Instant> after(Side side, Page page) {
        OpenRun run = book.run();
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
