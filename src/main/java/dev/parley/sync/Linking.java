package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
                .or(() -> reference(record).map(ofOurs -> Fate.IGNORED))
                .or(() -> listed(entry, record))
                .orElseGet(() -> create(entry, record, indexing));
    }

    /** Whether a row of a listing may be linked, created from, or freed of a problem; the rest is left alone. */
    boolean mayLink(Entry entry, RemoteRecord row) {
        if (entry.problem().isPresent() || new Siblings(work).any(entry, row)) {
            return true;
        }
        if (reference(row).isPresent()) {
            return openClaim(entry, row).isPresent();
        }
        boolean matches = !work.pair().definition().match().isEmpty()
                && work.keys()
                        .known(entry.side(), row)
                        .map(Candidates.Found::any)
                        .orElse(true);
        return matches || work.pair().definition().create().in(entry.side().opposite()) && connected(entry);
    }

    /** The reference of a record that this dataflow has created. */
    private Optional<String> reference(RemoteRecord record) {
        return record.reference().filter(text -> Reference.isOf(work.key(), text));
    }

    /**
     * What the key listings made so far say; empty when they say nothing, or were not made. Under an approval they are
     * made, as in its preview: a create that would only then be found to be a link must not be asked for.
     */
    private Optional<Fate> listed(Entry entry, RemoteRecord record) {
        if (work.allowed().isPresent()) {
            work.keys().listBoth();
        }
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
        boolean mayCreate = work.pair().definition().create().in(entry.side().opposite())
                && connected(entry)
                && new Backfill(work).creates(entry, record);
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
        // What was refused stays refused: a listing that knows more must not make the next sync send it again.
        return judge(entry, record, found, entry.problem().flatMap(Problem::content));
    }

    /**
     * The same.
     *
     * @param refused fingerprint of what the target has refused, so that it is not sent again as it is
     */
    Optional<Fate> judge(Entry entry, RemoteRecord record, Candidates.Found found, Optional<String> refused) {
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
            return Optional.of(work.due(free, work.now().plus(work.traits(other).readLag()), wait.why()));
        }
        if (verdict instanceof Matching.Verdict.Refuse refuse) {
            Entry free = work.released(entry);
            return Optional.of(work.note(free, work.problem(free.problem(), refuse.raise(), false, refused)));
        }
        return Optional.empty();
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
            Entry free = work.released(entry);
            return work.note(free, work.problem(free.problem(), rivals.get(), false, Optional.empty()));
        }
        Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
        records.put(entry.side(), record);
        records.put(other.side(), counterpart.get());
        return new FirstLink(work).join(entry, other, records, rule(record, entry.side()));
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
        if (!claim.parked() && claim.expiry().isAfter(work.now())) {
            return work.due(entry, claim.expiry(), "it is just being created by us");
        }
        Entry claimed = work.links().find(work.key(), claim.source(), claim.id());
        // Even one that was given up: what was created has shown itself.
        return new Recovery(work).recover(claimed, Recovery.By.RETRY);
    }
}
