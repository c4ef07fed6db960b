package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Consent.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes two records one link and merges them for the first time: neither has a base, a value beats an empty one. */
final class FirstLink {

    private final Work work;

    FirstLink(Work work) {
        this.work = work;
    }

    /** Links and merges two records as they were just read. */
    Fate join(Entry entry, Entry other, Map<Side, RemoteRecord> records, String reason) {
        Link fresh =
                Link.fresh(records.get(Side.LEFT).id(), records.get(Side.RIGHT).id());
        Consent.Deed deed = new Consent.Deed(Kind.LINK, entry.side(), fresh.left(), fresh.right(), "", reason);
        if (!work.consent().to(deed)) {
            return Fate.LINKED;
        }
        Optional<Link> stored = joined(entry, other, records, fresh, reason);
        if (stored.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "one of the two was linked meanwhile");
        }
        bring(entry, stored.get(), records);
        return Fate.LINKED;
    }

    /** The first merge of a link just made, unless both sides agreed anyway. */
    void bring(Entry entry, Link link, Map<Side, RemoteRecord> records) {
        if (link.base().isEmpty()) {
            Entry linked = work.links().find(work.key(), entry.side(), entry.id());
            new LinkedSync(work).apply(linked, link, records, Optional.of(entry.side()), false);
        }
    }

    /**
     * Stores the link of two records, with their base if they agree.
     *
     * @param fresh the link without a base
     * @return empty if one of the two changed meanwhile
     */
    Optional<Link> joined(Entry entry, Entry other, Map<Side, RemoteRecord> records, Link fresh, String reason) {
        RemoteRecord left = records.get(Side.LEFT);
        RemoteRecord right = records.get(Side.RIGHT);
        Plan plan = Planner.plan(work.pair(), fresh, left, right, work.now());
        Link planned = plan.writes().isEmpty() && plan.problem().isEmpty() ? fresh.with(plan.settled()) : fresh;
        Entry leftEntry = entry.side() == Side.LEFT ? entry : other;
        Entry rightEntry = entry.side() == Side.RIGHT ? entry : other;
        List<Claim.Key> keys = MatchKeys.claims(
                work.pair(), entry.side(), records.get(entry.side()).body());
        Optional<Link> stored = store(leftEntry, rightEntry, planned, fresh, keys);
        stored.ifPresent(link -> {
            work.tally().linked(left.id(), right.id(), reason);
            work.companions().linked(work.key().pair(), left.id(), right.id());
        });
        return stored;
    }

    /** A key still held by a record that no longer bears it (else it would be a candidate) is taken over. */
    private Optional<Link> store(Entry left, Entry right, Link link, Link fresh, List<Claim.Key> keys) {
        Written<Link> first = work.links().link(work.key(), left, right, link, keys);
        if (NotStored.tooLarge(first) && link != fresh) {
            return store(left, right, fresh, fresh, keys);
        }
        if (first instanceof Written.Refused<Link> refused && refused.holder().isPresent()) {
            List<Claim.Key> taken = keys.stream()
                    .map(key -> new Claim.Key(key.rule(), key.hash(), refused.holder()))
                    .toList();
            return work.links().link(work.key(), left, right, link, taken).stored();
        }
        return first.stored();
    }
}
