package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks after a claim whose maker has gone, or whose create never answered: what it created is found again. */
final class Recovery {

    /** After this a record may have been created and moved on already: an order, invoiced. */
    private static final Duration VANISHES = Duration.ofMinutes(2);

    private final Work work;

    Recovery(Work work) {
        this.work = work;
    }

    /** Whether a record shows just the values a claim has sent, as far as they were sent. */
    static boolean shows(BoundPair pair, Side side, RemoteRecord record, Claim claim) {
        return shown(pair, side, record, claim, sent -> true) == claim.sent().size();
    }

    /** Whether it shows most of them: it may be what was created, and edited since. */
    static boolean resembles(BoundPair pair, Side side, RemoteRecord record, Claim claim) {
        long valued = claim.sent().values().stream().filter(Recovery::valued).count();
        return valued == 0
                ? shows(pair, side, record, claim)
                : 2 * shown(pair, side, record, claim, Recovery::valued) > valued;
    }

    private static boolean valued(String sent) {
        return !sent.equals(Sight.NOTHING.fingerprint());
    }

    private static long shown(BoundPair pair, Side side, RemoteRecord record, Claim claim, Predicate<String> counted) {
        Map<String, Sight> sights = pair.sights(side, record.body());
        return claim.sent().entrySet().stream()
                .filter(sent -> counted.test(sent.getValue()))
                .filter(sent -> Optional.ofNullable(sights.get(sent.getKey()))
                        .map(Sight::fingerprint)
                        .filter(sent.getValue()::equals)
                        .isPresent())
                .count();
    }

    /** Takes an expired claim over: links what was created, or creates it if it surely was not. */
    Fate recover(Entry entry) {
        Claim claim = entry.claim().orElseThrow();
        if (claim.live(work.now())) {
            return work.due(entry, claim.expiry(), "its counterpart is just being created");
        }
        Optional<Entry> mine = work.links()
                .reclaim(work.key(), entry, until(claim, work.now().plus(lease(entry))))
                .stored();
        if (mine.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "another worker looks after it");
        }
        Optional<RemoteRecord> source = work.read(entry.side(), entry.id());
        if (source.isEmpty()) {
            work.released(mine.get());
            return Fate.IGNORED;
        }
        return find(mine.get(), source.get(), "found again after an interrupted create");
    }

    /** Every rung of looking again, then a new attempt. The claim is held by this worker. */
    Fate find(Entry owner, RemoteRecord source, String reason) {
        Optional<RemoteRecord> created = byReference(owner);
        List<RemoteRecord> recent = created.isPresent() ? List.of() : recent(owner);
        created = created.or(() -> byValues(owner, recent));
        if (created.isPresent()) {
            return new Completion(work).found(owner, source, created.get(), reason);
        }
        Claim claim = owner.claim().orElseThrow();
        Side target = owner.side().opposite();
        Candidates.Found found = work.keys().find(owner.side(), source, false);
        if (found.any()) {
            Optional<Fate> fate = new Linking(work).judge(owner, source, found);
            if (fate.isPresent()) {
                return fate.get();
            }
        }
        Instant visible = claim.at()
                .plus(work.traits(target).readLag())
                .plus(work.system(target).callTimeout());
        if (work.now().isBefore(visible)) {
            work.links().reclaim(work.key(), owner, until(claim, visible));
            work.tally().due();
            return Fate.DUE;
        }
        return again(owner, source, target, recent);
    }

    private Fate again(Entry owner, RemoteRecord source, Side target, List<RemoteRecord> recent) {
        Traits traits = work.traits(target);
        boolean doubtful = !traits.findsReference() && !recent.isEmpty();
        boolean rung = traits.findsReference() || traits.listsCreated();
        Instant hopeless = owner.claim().orElseThrow().at().plus(VANISHES);
        boolean mayHaveVanished =
                traits.absence() == Traits.Absence.UNKNOWN && work.now().isAfter(hopeless);
        if (!rung || mayHaveVanished || doubtful) {
            Claim claim = owner.claim().orElseThrow();
            Entry parked = work.links()
                    .reclaim(work.key(), owner, until(claim, Claim.PARKED))
                    .stored()
                    .orElse(owner);
            Action.Raise raise = new Action.Raise(
                    Problem.Code.UNKNOWN_OUTCOME,
                    "a create was sent to the " + target.word()
                            + " and never answered; look for it there, then link by hand or retry",
                    Optional.empty());
            return work.note(parked, work.problem(parked.problem(), raise, false, Optional.empty()));
        }
        Creation creation = new Creation(work).ready(owner.side(), source).creation();
        CreatePlan plan = creation.plan(owner.side(), source);
        if (plan.problem().isPresent()) {
            Entry free = work.released(owner);
            Problem problem = work.problem(free.problem(), plan.problem().get(), false, Optional.empty());
            return work.note(free, problem, plan.awaited());
        }
        // What this attempt leaves behind is found by what it sends, not by what the first one did.
        Claim claim = owner.claim().orElseThrow();
        return work.links()
                .reclaim(work.key(), owner, claim.sending(plan.sent(), work.now()))
                .stored()
                .map(held -> creation.send(held, source, plan, "an interrupted create was made up for"))
                .orElseGet(() -> work.due(owner, work.now().plusSeconds(1), "another worker looks after it"));
    }

    private Optional<RemoteRecord> byReference(Entry owner) {
        Side target = owner.side().opposite();
        return work.traits(target).findsReference()
                ? work.system(target)
                        .byReference(
                                work.pair().datatype(target),
                                owner.claim().orElseThrow().reference())
                : Optional.empty();
    }

    /** What was created there since the claim, as far as the system can tell, and is not linked. */
    private List<RemoteRecord> recent(Entry owner) {
        Side target = owner.side().opposite();
        Traits traits = work.traits(target);
        if (!traits.listsCreated()) {
            return List.of();
        }
        Instant since = owner.claim().orElseThrow().at().minus(traits.overlap()).minus(Run.CLOCK_OFFSET);
        return work.system(target).createdSince(work.pair().datatype(target), since).stream()
                .filter(record ->
                        resembles(work.pair(), target, record, owner.claim().orElseThrow()))
                .filter(record ->
                        work.links().find(work.key(), target, record.id()).state() != Entry.State.LINKED)
                .toList();
    }

    private Optional<RemoteRecord> byValues(Entry owner, List<RemoteRecord> recent) {
        return recent.stream()
                .filter(record -> shows(
                        work.pair(),
                        owner.side().opposite(),
                        record,
                        owner.claim().orElseThrow()))
                .findFirst();
    }

    private static Claim until(Claim claim, Instant expiry) {
        return new Claim(
                claim.source(), claim.id(), claim.reference(), claim.keys(), claim.sent(), claim.at(), expiry, true);
    }

    private Duration lease(Entry entry) {
        return work.system(entry.side().opposite()).callTimeout().multipliedBy(3);
    }
}
