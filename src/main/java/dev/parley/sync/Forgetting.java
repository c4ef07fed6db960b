package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;

/** A person asks that one record be forgotten: nothing in the store names it afterwards, old reports apart. */
final class Forgetting {

    private static final int MOST = 1000;

    private final Work work;
    private final List<PairKey> pairs;

    /** @param pairs all of the dataflow, where notes of waiting lie */
    Forgetting(Work work, List<PairKey> pairs) {
        this.work = work;
        this.pairs = pairs;
    }

    /** Whether anything was known of it. */
    boolean forget(Side side, String id) {
        Entry entry = work.links().find(work.key(), side, id);
        entry.link().ifPresent(link -> LinkedEntry.refuseWriting(work, link));
        boolean creating = entry.claim()
                .filter(claim -> !claim.parked())
                .filter(claim -> claim.expiry().isAfter(work.now()))
                .isPresent();
        if (creating) {
            throw Declined.busy("a counterpart of the record is just being created");
        }
        List<Links.Waiting> notes = pairs.stream()
                .flatMap(pair -> work.links().waiting(pair).stream())
                .filter(note -> concerns(note, side, id))
                .toList();
        notes.forEach(work.links()::ceaseWaiting);
        if (!work.links().forget(work.key(), entry, work.now()).done()) {
            throw Declined.busy("the record changed in the store at this moment");
        }
        told(side, id);
        return !notes.isEmpty() || !entry.equals(Entry.absent(side, id));
    }

    /** Problems of the other side that name the record are told anew, without it. */
    private void told(Side side, String id) {
        work.links().problems(work.key(), MOST).stream()
                .filter(other -> other.side() != side)
                .filter(other -> other.problem().orElseThrow().message().contains(id))
                .filter(other ->
                        work.links().note(work.key(), other, Optional.empty()).done())
                .forEach(other -> work.links()
                        .markDue(work.key(), other.side(), other.id(), work.now(), "a record it named is forgotten"));
    }

    private boolean concerns(Links.Waiting note, Side side, String id) {
        boolean waits = note.pair().equals(work.key())
                && note.side() == side
                && note.id().equals(id);
        boolean awaited = note.awaitedPair().equals(work.key())
                && note.awaitedSide() == side
                && note.awaited().equals(id);
        return waits || awaited;
    }
}
