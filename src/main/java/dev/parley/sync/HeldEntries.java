package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Entries that a rehearsal has changed, in memory. Not thread-safe. */
final class HeldEntries {

    private record Id(PairKey pair, Side side, String id) {}

    /** A mark that the rehearsal would have left. */
    record Mark(PairKey pair, Side side, String id) {}

    private final Map<Id, Entry> entries = new HashMap<>();
    private final Map<Mark, Instant> marks = new LinkedHashMap<>();

    Optional<Entry> of(PairKey pair, Side side, String id) {
        return Optional.ofNullable(entries.get(new Id(pair, side, id)));
    }

    Entry put(PairKey pair, Entry entry) {
        entries.put(new Id(pair, entry.side(), entry.id()), entry);
        return entry;
    }

    /** Puts both sides of a link. */
    Link linked(PairKey pair, Link link) {
        for (Side side : Side.values()) {
            put(pair, side, link, State.LINKED, Optional.of(link));
        }
        return link;
    }

    /** Puts both sides of a link that has ended. */
    void ended(PairKey pair, Link link, State tombstone) {
        for (Side side : Side.values()) {
            put(pair, side, link, tombstone, Optional.empty());
        }
    }

    private void put(PairKey pair, Side side, Link link, State state, Optional<Link> whole) {
        Optional<Entry.Due> due = of(pair, side, link.id(side)).flatMap(Entry::due);
        put(
                pair,
                new Entry(
                        side,
                        link.id(side),
                        state,
                        link.version(),
                        Optional.of(link.id(side.opposite())),
                        whole,
                        Optional.empty(),
                        whole.flatMap(Link::problem),
                        due));
    }

    /** Puts another due mark on an entry. */
    Entry marked(PairKey pair, Entry entry, Optional<Entry.Due> due) {
        Mark mark = new Mark(pair, entry.side(), entry.id());
        marks.remove(mark);
        due.ifPresent(set -> marks.put(mark, set.notBefore()));
        return put(pair, entry.withDue(due));
    }

    /** The marks left so far, each with its time. */
    Map<Mark, Instant> marks() {
        return new LinkedHashMap<>(marks);
    }
}
