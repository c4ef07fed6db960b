package dev.parley.playground.twin;

import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Erases records of one pair. Used only under the lock of {@link MemoryLinks}. */
final class MemoryForgets {

    private final MemoryPair pair;
    private final MemoryKeys keys;

    MemoryForgets(MemoryPair pair, MemoryKeys keys) {
        this.pair = pair;
        this.keys = keys;
    }

    Written<Entry> forget(Entry before, Instant at) {
        Optional<Written<Entry>> refusal =
                pair.<Entry>refusedChanged(before).or(() -> before.link().flatMap(pair::refusedLink));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        pair.rows(before.side().opposite()).values().stream()
                .filter(row -> row.other.filter(before.id()::equals).isPresent())
                .forEach(row -> part(row, at));
        Row own = pair.rows(before.side()).remove(before.id());
        if (own != null) {
            keys.free(own.linkKeys, MemoryPair.owner(own));
            own.claim.ifPresent(claim -> keys.free(MemoryKeys.names(claim.keys()), MemoryPair.owner(own)));
        }
        return new Written.Done<>(Entry.absent(before.side(), before.id()));
    }

    private void part(Row row, Instant at) {
        row.other = Optional.empty();
        if (row.state == State.LINKED) {
            keys.free(row.linkKeys, MemoryPair.owner(row));
            row.end(State.RETIRED, new Tombstone(at, Tombstone.FORGOTTEN, List.of()));
        } else {
            row.version++;
        }
    }
}
