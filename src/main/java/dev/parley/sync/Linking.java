package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Deals with a record that has no link: finds its counterpart, links the two, or creates one. */
final class Linking {

    private final Work work;

    Linking(Work work) {
        this.work = work;
    }

    /**
     * Links or creates.
     *
     * @param indexing whether nothing may be created yet, because one side was never listed whole
     */
    Fate link(Entry entry, RemoteRecord record, boolean indexing) {
        if (openClaim(entry, record).isPresent()) {
            return ours(entry, record);
        }
        return new Siblings(work)
                .claim(entry, record)
                .or(() -> record.reference().map(ofOurs -> Fate.IGNORED))
                .or(() -> listed(entry, record))
                .orElseGet(() -> create(entry, record, indexing));
    }

    /** What the key listings made so far say; empty when they say nothing, or were not made. */
    private Optional<Fate> listed(Entry entry, RemoteRecord record) {
        return work.keys()
                .known(entry.side(), record)
                .filter(Candidates.Found::any)
                .flatMap(found -> judge(entry, record, found));
    }

    /** The same by a look now, unless the listings have said it. */
    private Optional<Fate> looked(Entry entry, RemoteRecord record) {
        return work.keys().known(entry.side(), record).isPresent()
                ? Optional.empty()
                : judge(entry, record, work.keys().find(entry.side(), record, false));
    }

    private Fate create(Entry entry, RemoteRecord record, boolean indexing) {
        boolean mayCreate = work.pair().definition().create().in(entry.side().opposite()) && connected(entry);
        if (!mayCreate) {
            return looked(entry, record).orElseGet(() -> leftAlone(entry));
        }
        if (indexing) {
            return looked(entry, record)
                    .orElseGet(() -> work.due(entry, work.now(), "the pair has not been listed whole yet"));
        }
        Creation.Ready ready = new Creation(work).ready(entry.side(), record);
        if (ready.creation().possible(entry, record)) {
            return ready.creation().create(entry, record, "no record on the other side matches");
        }
        if (ready.pending() && ready.creation().waits(entry, record)) {
            return work.due(entry, work.now().plusSeconds(1), "a record it refers to is just being linked");
        }
        return looked(entry, record).orElseGet(() -> ready.creation().explain(entry, record));
    }

    /** Whether the pair creates without condition, or something that is synchronised refers to the record. */
    private boolean connected(Entry entry) {
        Set<String> pairs =
                work.pair().definition().connected().getOrDefault(entry.side().opposite(), Set.of());
        return pairs.isEmpty()
                || work.companions().wanted(new Target(work.key().pair(), entry.side(), entry.id()), pairs);
    }

    private Fate leftAlone(Entry entry) {
        if (entry.problem().isPresent()) {
            work.links().note(work.key(), entry, Optional.empty());
        }
        return Fate.IGNORED;
    }

    /** What the candidates mean; empty when nobody bears the key. */
    Optional<Fate> judge(Entry entry, RemoteRecord record, Candidates.Found found) {
        Side other = entry.side().opposite();
        Collection<Entry> others =
                work.links().findAll(work.key(), other, found.others()).values();
        Collection<Entry> siblings = found.siblings().isEmpty()
                ? List.of()
                : work.links()
                        .findAll(work.key(), entry.side(), found.siblings())
                        .values();
        Matching.Verdict verdict = Matching.judge(entry, others, siblings);
        if (verdict instanceof Matching.Verdict.Join join) {
            return Optional.of(join(entry, record, join.other()));
        }
        if (verdict instanceof Matching.Verdict.Wait wait) {
            Entry free = work.released(entry);
            return Optional.of(parked(others, siblings)
                    .map(claimed -> new Recovery(work).recover(claimed))
                    .orElseGet(() ->
                            work.due(free, work.now().plus(work.traits(other).readLag()), wait.why())));
        }
        if (verdict instanceof Matching.Verdict.Refuse refuse) {
            return Optional.of(refused(entry, refuse.raise()));
        }
        return Optional.empty();
    }

    /** One whose create was given up on: by this record it may be found again. */
    private static Optional<Entry> parked(Collection<Entry> others, Collection<Entry> siblings) {
        return Stream.concat(others.stream(), siblings.stream())
                .filter(other -> other.claim().filter(Claim::parked).isPresent())
                .findFirst();
    }

    /** What was refused before stays known, so that it is not sent again where the reason is found at times only. */
    private Fate refused(Entry entry, Action.Raise raise) {
        Entry free = work.released(entry);
        Optional<String> content = free.problem().flatMap(Problem::content);
        return work.note(free, work.problem(free.problem(), raise, false, content));
    }

    /** Links the record with an existing one and merges the two; the first merge has no base. */
    Fate join(Entry entry, RemoteRecord record, Entry other) {
        Optional<RemoteRecord> counterpart = work.read(other.side(), other.id());
        boolean fits = counterpart
                .filter(found -> work.pair().holds(other.side(), found.body()))
                .isPresent();
        if (!fits) {
            return work.due(
                    work.released(entry),
                    work.now().plus(work.traits(other.side()).readLag()),
                    "the match has just gone");
        }
        Optional<Action.Raise> rivals = rivals(entry, other, counterpart.get());
        if (rivals.isPresent()) {
            return refused(entry, rivals.get());
        }
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        records.put(entry.side(), record);
        records.put(other.side(), counterpart.get());
        return join(entry, other, records, rule(record, entry.side()));
    }

    /** By another rule the counterpart may match further records of this side; then neither is chosen. */
    private Optional<Action.Raise> rivals(Entry entry, Entry other, RemoteRecord counterpart) {
        if (work.pair().definition().match().size() < 2) {
            return Optional.empty();
        }
        Candidates.Found back = work.keys().find(other.side(), counterpart, false);
        Collection<Entry> ours =
                work.links().findAll(work.key(), entry.side(), back.others()).values();
        Collection<Entry> theirs =
                work.links().findAll(work.key(), other.side(), back.siblings()).values();
        List<Entry> us = ours.stream()
                .map(found -> found.id().equals(entry.id()) ? found.unclaimed() : found)
                .toList();
        return Matching.judge(other, us, theirs) instanceof Matching.Verdict.Refuse refuse
                ? Optional.of(refuse.raise())
                : Optional.empty();
    }

    Fate join(Entry entry, Entry other, Map<Side, RemoteRecord> records, String reason) {
        RemoteRecord left = records.get(Side.LEFT);
        RemoteRecord right = records.get(Side.RIGHT);
        Link fresh = Link.fresh(left.id(), right.id());
        Plan plan = Planner.plan(work.pair(), fresh, left, right, work.now());
        Link planned = plan.writes().isEmpty() && plan.problem().isEmpty() ? fresh.with(plan.settled()) : fresh;
        Entry leftEntry = entry.side() == Side.LEFT ? entry : other;
        Entry rightEntry = entry.side() == Side.RIGHT ? entry : other;
        List<Claim.Key> keys = MatchKeys.claims(
                work.pair(), entry.side(), records.get(entry.side()).body());
        Optional<Link> stored = store(leftEntry, rightEntry, planned, keys);
        if (stored.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "one of the two was linked meanwhile");
        }
        work.tally().linked(left.id(), right.id(), reason);
        work.companions().linked(work.key().pair(), left.id(), right.id());
        if (planned != fresh) {
            return Fate.LINKED;
        }
        Entry linked = work.links().find(work.key(), entry.side(), entry.id());
        new LinkedSync(work).apply(linked, stored.get(), records, Optional.of(entry.side()), false);
        return Fate.LINKED;
    }

    /** A key still held by a record that no longer bears it (else it would be a candidate) is taken over. */
    private Optional<Link> store(Entry left, Entry right, Link link, List<Claim.Key> keys) {
        Written<Link> first = work.links().link(work.key(), left, right, link, keys);
        if (first instanceof Written.Refused<Link> refused && refused.holder().isPresent()) {
            List<Claim.Key> taken = keys.stream()
                    .map(key -> new Claim.Key(key.rule(), key.hash(), refused.holder()))
                    .toList();
            return work.links().link(work.key(), left, right, link, taken).stored();
        }
        return first.stored();
    }

    private String rule(RemoteRecord record, Side side) {
        return "same "
                + String.join(
                        "; ", MatchKeys.of(work.pair(), side, record.body()).keySet());
    }

    /** The claim that the record completes; nothing is looked for where it bears no reference of ours. */
    private Optional<Claim> openClaim(Entry entry, RemoteRecord record) {
        return record.reference()
                .flatMap(reference -> work
                        .links()
                        .openClaims(work.key(), entry.side().opposite())
                        .stream()
                        .filter(open -> open.reference().equals(reference))
                        .findFirst());
    }

    /** A record that bears our reference was created by us: it completes its claim, and nothing is created from it. */
    private Fate ours(Entry entry, RemoteRecord record) {
        Claim claim = openClaim(entry, record).orElseThrow();
        if (claim.live(work.now())) {
            return work.due(entry, claim.expiry(), "it is just being created by us");
        }
        Entry claimed = work.links().find(work.key(), claim.source(), claim.id());
        return new Recovery(work).recover(claimed);
    }
}
