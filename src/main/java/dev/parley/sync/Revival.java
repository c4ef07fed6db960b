package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A record that counted as deleted was restored: its tombstone comes back to life for the same two records. */
final class Revival {

    private final Work work;

    Revival(Work work) {
        this.work = work;
    }

    /** Whether records of a side can come back under their id. */
    boolean possible(Side side) {
        return work.traits(side).lifetime().restores()
                || work.pair().definition().end(side).deleted().isPresent();
    }

    /** Links the record with its former counterpart again, if that is there and nobody's since. */
    Optional<Fate> of(Entry entry, RemoteRecord record) {
        return possible(entry.side()) ? again(entry, record) : Optional.empty();
    }

    /** The same for a survivor whose counterpart may have been restored. */
    Optional<Fate> ofCounterpart(Entry entry, RemoteRecord record) {
        return possible(entry.side().opposite()) ? again(entry, record) : Optional.empty();
    }

    private Optional<Fate> again(Entry entry, RemoteRecord record) {
        Side there = entry.side().opposite();
        return entry.other()
                .map(id -> work.links().find(work.key(), there, id))
                .filter(other -> other.state() == Entry.State.RETIRED)
                .filter(other -> other.other().filter(entry.id()::equals).isPresent())
                .flatMap(other -> joined(entry, record, other));
    }

    private Optional<Fate> joined(Entry entry, RemoteRecord record, Entry other) {
        Optional<RemoteRecord> whole =
                work.traits(entry.side()).rowsArePartial() ? work.read(entry.side(), entry.id()) : Optional.of(record);
        Optional<RemoteRecord> counterpart =
                work.read(other.side(), other.id()).filter(found -> work.pair().holds(other.side(), found.body()));
        if (whole.isEmpty() || counterpart.isEmpty()) {
            return Optional.empty();
        }
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        records.put(entry.side(), whole.get());
        records.put(other.side(), counterpart.get());
        return Optional.of(
                new FirstLink(work).join(entry, other, records, "restored; linked with the same record again"));
    }
}
