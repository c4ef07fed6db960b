package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record that came here because it left the filter of another pair over the same resource (a person that became a
 * company) has a counterpart already: the link moves to this pair, or a person is told.
 */
final class Siblings {

    private final Work work;

    Siblings(Work work) {
        this.work = work;
    }

    /** Whether another pair has a link of the record, which has left that pair's filter. */
    boolean any(Entry entry, RemoteRecord record) {
        return work.companions().siblings(work.key().pair(), entry.side()).stream()
                .filter(sibling -> !sibling.pair().holds(entry.side(), record.body()))
                .anyMatch(sibling -> sibling.links()
                        .find(sibling.key(), entry.side(), entry.id())
                        .link()
                        .isPresent());
    }

    /** What the other pairs' links mean for a record that has none here; empty when they mean nothing. */
    Optional<Fate> claim(Entry entry, RemoteRecord record) {
        for (Work sibling : work.companions().siblings(work.key().pair(), entry.side())) {
            boolean left = !sibling.pair().holds(entry.side(), record.body());
            Optional<Link> link = left
                    ? sibling.links()
                            .find(sibling.key(), entry.side(), entry.id())
                            .link()
                    : Optional.empty();
            if (link.isPresent()) {
                return Optional.of(moved(entry, record, sibling, link.get()));
            }
        }
        return Optional.empty();
    }

    private Fate moved(Entry entry, RemoteRecord record, Work sibling, Link link) {
        Side other = entry.side().opposite();
        String otherId = link.id(other);
        boolean sameResource = resource(work, other).equals(resource(sibling, other));
        Optional<RemoteRecord> counterpart = sameResource ? work.read(other, otherId) : Optional.empty();
        if (counterpart.filter(found -> work.pair().holds(other, found.body())).isEmpty()) {
            return elsewhere(entry, sibling, otherId);
        }
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        records.put(entry.side(), record);
        records.put(other, counterpart.get());
        Entry there = work.links().find(work.key(), other, otherId);
        if (there.state() == Entry.State.LINKED) {
            return elsewhere(entry, sibling, otherId);
        }
        String reason = "moved here from the pair " + sibling.key().pair();
        Fate fate = new FirstLink(work).join(entry, there, records, reason);
        if (fate == Fate.LINKED) {
            left(entry, sibling);
        }
        return fate;
    }

    private void left(Entry entry, Work sibling) {
        String reason = "moved to the pair " + work.key().pair();
        sibling.links().find(sibling.key(), entry.side(), entry.id()).link().ifPresent(old -> sibling.links()
                .retire(sibling.key(), old, Entry.State.RETIRED, reason, work.now()));
    }

    private static String resource(Work work, Side side) {
        return work.traits(side).resource().orElse(work.pair().datatype(side));
    }

    private Fate elsewhere(Entry entry, Work sibling, String otherId) {
        Action.Raise raise = new Action.Raise(
                Problem.Code.LINKED_ELSEWHERE,
                "the record left the filter of the pair " + sibling.key().pair() + ", where it is linked with "
                        + otherId + "; undo the change, or end that link first",
                Optional.empty());
        return work.note(entry, work.problem(entry.problem(), raise, false, Optional.empty()));
    }
}
