package dev.parley.sync;

import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A linked record that is not found by id: gone only if a second read, a read lag later, says so too. */
final class Missing {

    private static final String ONCE = "not found once on the ";

    private final Work work;

    Missing(Work work) {
        this.work = work;
    }

    Fate found(Entry entry, Link link, Side gone) {
        Optional<Fate> moved = moved(entry, link, gone);
        if (moved.isPresent()) {
            return moved.get();
        }
        if (entry.problem().filter(problem -> vanished(problem, gone)).isPresent()) {
            work.tell(entry, entry.problem().get());
            return Fate.PROBLEM;
        }
        Traits traits = work.traits(gone);
        Instant now = work.now();
        Duration lag = traits.readLag().plusMillis(1);
        Instant visible =
                link.lastWrite(gone).map(write -> write.at().plus(lag)).orElse(Instant.MIN);
        boolean second = entry.due()
                .filter(due -> due.why().equals(ONCE + gone.word()))
                .filter(due -> !due.notBefore().isAfter(now))
                .isPresent();
        if (!second || now.isBefore(visible)) {
            Instant again = now.plus(lag).isAfter(visible) ? now.plus(lag) : visible;
            return work.due(entry, again, ONCE + gone.word());
        }
        return gone(entry, link, gone);
    }

    /** A move to another id that was interrupted: the link goes on under the new one. */
    private Optional<Fate> moved(Entry entry, Link link, Side gone) {
        return work.system(gone)
                .successor(work.pair().datatype(gone), link.id(gone))
                .map(successor -> {
                    String reason = "found under another id after an interrupted move";
                    boolean done = work.links()
                            .rekey(work.key(), link, gone, successor.id(), reason, work.now())
                            .done();
                    String id = entry.side() == gone ? successor.id() : entry.id();
                    Entry kept = done ? work.links().find(work.key(), entry.side(), id) : entry;
                    return done
                            ? new LinkedSync(work).sync(kept, Optional.empty(), false)
                            : work.due(entry, work.now().plusSeconds(1), "the link changed meanwhile");
                });
    }

    private boolean vanished(Problem problem, Side gone) {
        return problem.code() == Problem.Code.TARGET_MISSING
                && work.traits(gone).absence() == Traits.Absence.UNKNOWN;
    }

    private Fate gone(Entry entry, Link link, Side gone) {
        OnMissing policy = work.pair().definition().policies().onMissing();
        if (work.traits(gone).absence() == Traits.Absence.UNKNOWN) {
            Action.Raise raise = new Action.Raise(
                    Problem.Code.TARGET_MISSING,
                    "the record is not among the " + work.pair().datatype(gone) + " of the " + gone.word()
                            + " any more: invoiced, or deleted; nothing travels to or from it, and it is not created"
                            + " again",
                    Optional.empty());
            return work.note(entry, work.problem(link.problem(), raise, false, Optional.empty()));
        }
        boolean readOnly = work.pair()
                .properties()
                .noneMatch(member -> member.definition().way().to(gone));
        if (policy == OnMissing.RETIRE || readOnly) {
            return retire(entry, link, gone);
        }
        Optional<RemoteRecord> survivor = work.read(gone.opposite(), link.id(gone.opposite()));
        if (survivor.isEmpty()) {
            return retire(entry, link, gone);
        }
        if (work.pair().unchanged(link, gone.opposite(), survivor.get().body())) {
            Action.Raise raise = new Action.Raise(
                    Problem.Code.TARGET_MISSING,
                    "the record on the " + gone.word() + " is gone; it is created again when the "
                            + gone.opposite().word() + " is edited",
                    Optional.empty());
            return work.note(entry, work.problem(link.problem(), raise, false, Optional.empty()));
        }
        retire(entry, link, gone);
        Entry alone =
                work.links().find(work.key(), gone.opposite(), survivor.get().id());
        return new Creation(work)
                .ready(gone.opposite(), survivor.get())
                .creation()
                .create(alone, survivor.get(), "its counterpart was gone and it was edited");
    }

    private Fate retire(Entry entry, Link link, Side gone) {
        String reason = "the record on the " + gone.word() + " is gone (two reads); deletes do not travel";
        if (!work.consent().to(new Consent.Deed(Consent.Kind.RETIRE, gone, link.left(), link.right(), "", ""))) {
            return Fate.RETIRED;
        }
        boolean done = work.links()
                .retire(work.key(), link, Entry.State.RETIRED, reason, work.now())
                .done();
        if (!done) {
            return work.due(entry, work.now(), "the link changed meanwhile");
        }
        work.tally().retired(link, reason);
        return Fate.RETIRED;
    }
}
