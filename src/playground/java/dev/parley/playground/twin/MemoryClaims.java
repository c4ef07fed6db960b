package dev.parley.playground.twin;

import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.Optional;
import java.util.Set;

/** Claims of one pair: made, replaced, given up. Used only under the lock of {@link MemoryLinks}. */
final class MemoryClaims {

    private final MemoryPair pair;
    private final MemoryKeys keys;

    MemoryClaims(MemoryPair pair, MemoryKeys keys) {
        this.pair = pair;
        this.keys = keys;
    }

    Written<Entry> claim(Entry before, Claim claim) {
        Optional<Written<Entry>> refusal = pair.<Entry>refusedUnlinked(before)
                .or(() -> before.state() == State.CLAIMED
                        ? Optional.of(Refusals.because(Refusals.CLAIMED))
                        : Optional.empty())
                .or(() -> keys.refused(claim.keys(), Set.of(MemoryPair.owner(before))));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row row = pair.row(before.side(), before.id());
        keys.take(MemoryKeys.names(claim.keys()), MemoryPair.owner(before));
        row.beforeClaim = row.state;
        row.state = State.CLAIMED;
        row.claim = Optional.of(claim);
        return pair.written(row);
    }

    Written<Entry> reclaim(Entry before, Claim claim) {
        Optional<Written<Entry>> refusal = refusedUnclaimed(before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row row = pair.row(before.side(), before.id());
        row.claim = row.claim.map(held -> claim.holding(held.keys()));
        return pair.written(row);
    }

    Written<Entry> release(Entry before) {
        Optional<Written<Entry>> refusal = refusedUnclaimed(before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Row row = pair.row(before.side(), before.id());
        keys.free(MemoryKeys.names(row.claim.orElseThrow().keys()), MemoryPair.owner(before));
        row.state = row.beforeClaim;
        row.beforeClaim = State.NONE;
        row.claim = Optional.empty();
        return pair.written(row);
    }

    private Optional<Written<Entry>> refusedUnclaimed(Entry before) {
        if (before.state() != State.CLAIMED) {
            return Optional.of(Refusals.because(Refusals.NOT_CLAIMED));
        }
        return pair.refusedChanged(before);
    }
}
