package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RunState.OpenRun;
import dev.parley.sync.RunState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Looks ahead through the change feeds of both sides before a sync writes anything. The first page of each is kept, so
 * that it is not asked for twice. Not thread-safe; one per invocation.
 */
final class Ahead {

    private final Work work;
    private final Records records;
    private final BiFunction<Side, Optional<String>, Page> list;
    private final Map<Side, Kept> kept = new EnumMap<>(Side.class);
    private final Instant enough;
    private boolean blind;
    private long rows;
    private long candidates;

    private record Kept(Optional<String> token, Page page) {}

    /** @param list asks for a page of the feed of a side */
    Ahead(Work work, Records records, BiFunction<Side, Optional<String>, Page> list) {
        this.work = work;
        this.records = records;
        this.list = list;
        Duration time = Duration.between(work.now(), work.budget().end());
        // What is found must still be dealt with in the same invocation, or it would be looked for again and again.
        this.enough = work.now().plus(time.dividedBy(2));
    }

    /** The page of a side, from here if it was looked at already. */
    Page page(Side side, Optional<String> token) {
        Kept found = kept.remove(side);
        return found != null && found.token().equals(token) ? found.page() : list.apply(side, token);
    }

    /**
     * How many records the rest of a run may have to write to, at most.
     *
     * @param fewest as few rows need not be compared with their bases
     */
    long candidates(OpenRun run, long fewest) {
        Side side = run.phase() == Phase.RIGHT ? Side.RIGHT : Side.LEFT;
        rows = 0;
        candidates = 0;
        Map<Side, Page> firsts = new EnumMap<>(Side.class);
        firsts.put(side, first(side, run.token()));
        blind = false;
        if (side == Side.LEFT) {
            other(firsts);
        }
        boolean more = firsts.values().stream().anyMatch(page -> page.next().isPresent());
        if (rows < fewest && !more) {
            return rows;
        }
        firsts.forEach(this::compare);
        firsts.forEach((each, page) -> rest(each, page.next()));
        return candidates;
    }

    /** The other side may be away: what can be done without it is done, and it is looked at when its turn comes. */
    private void other(Map<Side, Page> firsts) {
        try {
            firsts.put(Side.RIGHT, first(Side.RIGHT, Optional.empty()));
        } catch (RemoteFailure.Unavailable e) {
            blind = true;
        }
    }

    /** Whether the right side has not been looked at, because it was away. */
    boolean blind() {
        return blind;
    }

    private Page first(Side side, Optional<String> token) {
        Page page = list.apply(side, token);
        kept.put(side, new Kept(token, page));
        rows += page.rows().size();
        return page;
    }

    private void rest(Side side, Optional<String> token) {
        Optional<String> next = token;
        while (next.isPresent() && work.now().isBefore(enough)) {
            Page page = list.apply(side, next);
            compare(side, page);
            next = page.next();
        }
    }

    private void compare(Side side, Page page) {
        List<String> ids = page.rows().stream().map(RemoteRecord::id).toList();
        Map<String, Entry> entries = work.links().findAll(work.key(), side, ids);
        candidates += page.rows().stream()
                .filter(row -> records.needsWork(entries.getOrDefault(row.id(), Entry.absent(side, row.id())), row))
                .count();
    }
}
