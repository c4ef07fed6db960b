package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, Sight> sights = pair.sights(side, record.body());
        return claim.sent().entrySet().stream().allMatch(sent -> Optional.ofNullable(sights.get(sent.getKey()))
                .map(Sight::fingerprint)
                .filter(sent.getValue()::equals)
                .isPresent());
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
        Optional<RemoteRecord> created = byReference(owner).or(() -> byValues(owner));
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
        return again(owner, source, target);
    }

    private Fate again(Entry owner, RemoteRecord source, Side target) {
        Traits traits = work.traits(target);
        boolean rung = traits.findsReference() || traits.listsCreated();
        Instant hopeless = owner.claim().orElseThrow().at().plus(VANISHES);
        boolean mayHaveVanished =
                traits.absence() == Traits.Absence.UNKNOWN && work.now().isAfter(hopeless);
        if (!rung || mayHaveVanished) {
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

    private Optional<RemoteRecord> byValues(Entry owner) {
        Side target = owner.side().opposite();
        Traits traits = work.traits(target);
        if (!traits.listsCreated()) {
            return Optional.empty();
        }
        Claim claim = owner.claim().orElseThrow();
        List<RemoteRecord> recent = work.system(target)
                .createdSince(work.pair().datatype(target), claim.at().minus(traits.overlap()));
        return recent.stream()
                .filter(record -> shows(work.pair(), target, record, claim))
                .filter(record ->
                        work.links().find(work.key(), target, record.id()).state() != Entry.State.LINKED)
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
