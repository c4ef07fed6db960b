package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The last phase of a reconcile: links whose record is in no page that was seen are read by id. */
final class MissingLinks {

    private static final int BATCH = 200;

    private final Work work;
    private final Records records;
    private final RunBook book;
    private final Deque<Page> known = new ArrayDeque<>();
    private Map<Side, Links.Seen> seen;

    /** One record that no page showed. */
    private record Gone(Side side, String id) {}

    /** Of one page of links. */
    private record Page(int links, List<Gone> gone, Optional<String> next) {}

    MissingLinks(Work work, Records records, RunBook book) {
        this.work = work;
        this.records = records;
        this.book = book;
    }

    /** What the run has seen of a side; read once per invocation. */
    Links.Seen seen(Side side) {
        if (seen == null) {
            seen = new EnumMap<>(Side.class);
            for (Side each : Side.values()) {
                seen.put(each, work.links().seen(work.key(), book.run().id(), each));
            }
        }
        return seen.get(side);
    }

    /**
     * How many links there are, and of how many each side showed nothing though it would show whatever exists.
     *
     * @param of by side
     */
    record Count(long links, Map<Side, Long> of) {}

    /** Goes through all links and keeps what was found for {@link #step}. */
    Count count() {
        long links = 0;
        Map<Side, Long> of = new EnumMap<>(Map.of(Side.LEFT, 0L, Side.RIGHT, 0L));
        Optional<String> token = Optional.empty();
        do {
            Page page = read(token);
            known.add(page);
            links += page.links();
            page.gone().stream()
                    .filter(gone -> work.traits(gone.side()).absence() == Traits.Absence.DELETED)
                    .forEach(gone -> of.merge(gone.side(), 1L, Long::sum));
            token = page.next();
        } while (token.isPresent());
        return new Count(links, of);
    }

    private Page read(Optional<String> token) {
        Map<Side, Set<Long>> hashes = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            hashes.put(side, seen(side).hashes());
        }
        GoneLinks links = new GoneLinks(hashes, book.run().startedAt());
        Links.LinkPage page = work.links().links(work.key(), BATCH, token);
        List<Gone> gone = new ArrayList<>();
        page.links().forEach(link -> links.of(link).forEach(side -> gone.add(new Gone(side, link.id(side)))));
        return new Page(page.links().size(), gone, page.next());
    }

    /** Goes through all links, or as far as the time allows; false: nothing more is to be done in this invocation. */
    boolean step() {
        Optional<String> token = book.run().token();
        boolean put = false;
        do {
            Page page = known.isEmpty() ? read(token) : known.remove();
            for (Gone gone : page.gone()) {
                if (work.stopped()) {
                    return false;
                }
                put |= records.handle(gone.side(), gone.id(), false) == Fate.DUE;
            }
            token = page.next();
        } while (token.isPresent() ? book.turn(token) : !book.ended(put));
        return false;
    }
}
