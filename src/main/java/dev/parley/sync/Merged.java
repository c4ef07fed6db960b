package dev.parley.sync;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two records of one system were made one, and the linked one of them is gone: if exactly one record that nobody is
 * linked with bears the survivor's key, the link goes on with that one.
 */
final class Merged {

    private final Work work;

    Merged(Work work) {
        this.work = work;
    }

    /** What becomes of the link; empty when nothing took the place of the record that is gone. */
    Optional<Fate> moved(Entry entry, Link link, Side gone, RemoteRecord survivor) {
        if (work.pair().definition().match().isEmpty()) {
            return Optional.empty();
        }
        Side there = gone.opposite();
        Candidates.Found found = work.keys().find(there, survivor, false);
        Collection<Entry> others = without(link.id(gone), work.links().findAll(work.key(), gone, found.others()));
        Collection<Entry> siblings =
                work.links().findAll(work.key(), there, found.siblings()).values();
        Matching.Verdict verdict = Matching.judge(Entry.absent(there, survivor.id()), others, siblings);
        if (verdict instanceof Matching.Verdict.Join join) {
            return heir(link, gone, survivor, join.other()).map(heir -> rekeyed(entry, link, gone, heir));
        }
        if (verdict instanceof Matching.Verdict.Wait wait) {
            return Optional.of(work.due(entry, work.now().plus(work.traits(gone).readLag()), wait.why()));
        }
        return verdict instanceof Matching.Verdict.Refuse refuse ? unclear(entry, link, gone, refuse.raise()) : none();
    }

    private static Optional<Fate> none() {
        return Optional.empty();
    }

    private static Collection<Entry> without(String id, Map<String, Entry> entries) {
        return entries.values().stream().filter(entry -> !entry.id().equals(id)).toList();
    }

    /** The candidate, if it is there, was never linked and matches nobody else. */
    private Optional<RemoteRecord> heir(Link link, Side gone, RemoteRecord survivor, Entry candidate) {
        if (candidate.state() != Entry.State.NONE) {
            return Optional.empty();
        }
        return work.read(gone, candidate.id())
                .filter(record -> work.pair().holds(gone, record.body()))
                .filter(record -> {
                    Candidates.Found back = work.keys().find(gone, record, false);
                    return back.others().equals(Set.of(survivor.id()))
                            && List.of(link.id(gone)).containsAll(back.siblings());
                });
    }

    /** Several may have taken its place: where a deletion would travel, a person is asked first. */
    private Optional<Fate> unclear(Entry entry, Link link, Side gone, Action.Raise raise) {
        boolean travels = work.pair().definition().policies().onDelete().in(gone.opposite()) != OnDelete.KEEP;
        return travels && raise.code() == Problem.Code.AMBIGUOUS
                ? Optional.of(new Departures(work).raise(entry, link, gone, raise.code(), raise.message()))
                : Optional.empty();
    }

    /**
     * The heir has values of its own, so the two are merged as at a first link: no base, an empty value beats none. It
     * has refused nothing either, so nothing is held back from it.
     */
    private Fate rekeyed(Entry entry, Link link, Side gone, RemoteRecord heir) {
        Link after = link.withId(gone, heir.id());
        if (!work.consent().to(new Consent.Deed(Consent.Kind.LINK, gone, after.left(), after.right(), "", ""))) {
            return Fate.LINKED;
        }
        String reason = "its record on the " + gone.word() + " is gone, and this one bears the key";
        Link bare = link.with(Map.of()).withIntent(Optional.empty()).withProblem(Optional.empty());
        Optional<Link> moved = work.links()
                .settle(work.key(), link, bare)
                .stored()
                .flatMap(baseless -> work.links()
                        .rekey(work.key(), baseless, gone, heir.id(), reason, work.now())
                        .stored());
        if (moved.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "the link changed meanwhile");
        }
        work.tally().linked(moved.get().left(), moved.get().right(), reason);
        work.companions()
                .linked(work.key().pair(), moved.get().left(), moved.get().right());
        Entry kept = work.links().find(work.key(), gone, heir.id());
        new LinkedSync(work).sync(kept, Optional.empty(), false);
        return Fate.LINKED;
    }
}
