package dev.parley.sync;

import dev.parley.sync.Entry.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody else holds a match key that a create wanted to claim: who, and what follows. */
final class KeyHolder {

    private final Work work;
    private final Entry entry;
    private final Optional<Claim.Owner> owner;
    private final Optional<Entry> holding;

    KeyHolder(Work work, Entry entry, Written.Refused<Entry> refused) {
        this.work = work;
        this.entry = entry;
        this.owner = refused.holder();
        this.holding = owner.map(holder -> work.links().find(work.key(), holder.side(), holder.id()));
    }

    /** Whether the holder no longer bears the key, so that its place may be taken. */
    boolean stale() {
        return holding.filter(holder -> holder.state() != State.CLAIMED)
                .filter(holder -> !bearsKey(holder))
                .isPresent();
    }

    private boolean bearsKey(Entry holder) {
        Optional<RemoteRecord> record = work.read(holder.side(), holder.id());
        Optional<RemoteRecord> own = work.read(entry.side(), entry.id());
        return record.isPresent()
                && own.isPresent()
                && MatchKeys.of(work.pair(), holder.side(), record.get().body()).entrySet().stream()
                        .anyMatch(MatchKeys.of(
                                        work.pair(), entry.side(), own.get().body())
                                .entrySet()::contains);
    }

    List<Claim.Key> taken(List<Claim.Key> keys) {
        return keys.stream()
                .map(key -> new Claim.Key(key.rule(), key.hash(), owner))
                .toList();
    }

    Fate fate() {
        if (holding.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "the record changed in the store meanwhile");
        }
        Entry holder = holding.get();
        if (holder.claim().filter(claim -> !claim.parked()).isPresent()) {
            Instant expiry = holder.claim().map(Claim::expiry).orElse(work.now());
            Instant soon = work.now().plusSeconds(2);
            return work.due(
                    entry, expiry.isBefore(soon) ? soon : expiry, "a record with the same key is just being created");
        }
        Action.Raise raise = holder.state() == State.LINKED
                ? Matching.alreadyLinked(holder)
                : Matching.ambiguous(entry, List.of(), List.of(holder));
        return work.note(entry, work.problem(entry.problem(), raise, false, Optional.empty()));
    }
}
