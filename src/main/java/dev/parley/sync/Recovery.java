package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks after a claim whose maker has gone, or whose create never answered: what it created is found again. */
final class Recovery {

    /** After this a record may have been created and moved on already: an order, invoiced. */
    private static final Duration VANISHES = Duration.ofMinutes(2);

    private static final String FOUND = "found again after an interrupted create";

    /** On whose account a claim is looked after. */
    enum By {
        ITSELF,
        /** A person asks to look again, also for what was given up. */
        RETRY,
        /** A person says that nothing was created: if nothing is found, it is created, once. */
        ASSURANCE
    }

    private final Work work;

    Recovery(Work work) {
        this.work = work;
    }

    /** Takes an expired claim over: links what was created, or creates it if it surely was not. */
    Fate recover(Entry entry, By by) {
        Claim claim = entry.claim().orElseThrow();
        if (claim.parked() && by == By.ITSELF) {
            entry.problem().ifPresent(problem -> work.tell(entry, problem));
            return Fate.PROBLEM;
        }
        if (!claim.parked() && claim.expiry().isAfter(work.now())) {
            return work.due(entry, claim.expiry(), "its counterpart is just being created");
        }
        Optional<Entry> mine = work.links()
                .reclaim(work.key(), entry, claim.doubtfulUntil(work.now().plus(Creation.lease(work, entry))))
                .stored();
        if (mine.isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "another worker looks after it");
        }
        Optional<RemoteRecord> source = work.read(entry.side(), entry.id());
        return find(mine.get(), claim, source, by);
    }

    /** Every rung of looking again, then a new attempt. The claim is held by this worker. */
    private Fate find(Entry owner, Claim before, Optional<RemoteRecord> source, By by) {
        Traces.Trace trace = new Traces(work).of(before);
        if (trace instanceof Traces.Trace.Found found) {
            return completed(owner, source, whole(owner.side().opposite(), found.record()));
        }
        Optional<RemoteRecord> wanted = source.filter(record -> work.pair().holds(owner.side(), record.body()));
        Optional<Fate> matched = wanted.flatMap(record -> matched(owner, record));
        if (matched.isPresent()) {
            return matched.get();
        }
        Instant visible = trace instanceof Traces.Trace.Busy busy ? busy.until() : visible(owner, before);
        if (work.now().isBefore(visible)) {
            work.links().reclaim(work.key(), owner, before.doubtfulUntil(visible));
            work.tally().due();
            return Fate.DUE;
        }
        boolean hopeless = hopeless(before, owner.side().opposite());
        if (by != By.ASSURANCE && (hopeless || trace instanceof Traces.Trace.Doubtful)) {
            return park(owner, before, trace);
        }
        return again(owner, wanted);
    }

    /** With its lists, which a row of a listing lacks. */
    private RemoteRecord whole(Side target, RemoteRecord row) {
        return work.pair().lists().isEmpty() ? row : work.read(target, row.id()).orElse(row);
    }

    private Fate completed(Entry owner, Optional<RemoteRecord> source, RemoteRecord record) {
        Work seeing = source.map(read ->
                        new Creation(work).ready(owner.side(), read).creation().work())
                .orElse(work);
        return new Completion(seeing).found(owner, source, record, FOUND);
    }

    private Optional<Fate> matched(Entry owner, RemoteRecord source) {
        Candidates.Found found = work.keys().find(owner.side(), source, false);
        return found.any() ? new Linking(work).judge(owner, source, found) : Optional.empty();
    }

    /**
     * When the target shows what was created. A maker of whom nothing was heard may still be at work if its clock and
     * ours differ; where a second record would bear nothing to tell it by, it gets its whole time by our clock, too.
     */
    private Instant visible(Entry owner, Claim before) {
        Side target = owner.side().opposite();
        Duration lag = work.traits(target).readLag();
        boolean silent = !before.outcomeUnknown() && !work.traits(target).findsReference();
        return silent
                ? work.now().plus(Creation.lease(work, owner)).plus(lag)
                : before.at().plus(lag).plus(work.system(target).callTimeout());
    }

    /** Whether nothing that can be looked at tells whether it was created. */
    private boolean hopeless(Claim claim, Side target) {
        Traits traits = work.traits(target);
        boolean rung = traits.findsReference() || traits.listsCreated();
        return !rung
                || traits.absence() == Traits.Absence.UNKNOWN
                        && work.now().isAfter(claim.at().plus(VANISHES));
    }

    private Fate park(Entry owner, Claim claim, Traces.Trace trace) {
        List<String> ids = trace instanceof Traces.Trace.Doubtful doubtful ? doubtful.ids() : List.of();
        String there = ids.isEmpty()
                ? "look for it there"
                : "it may be " + String.join(" or ", ids.stream().limit(5).toList());
        Entry parked =
                work.links().reclaim(work.key(), owner, claim.park()).stored().orElse(owner);
        Action.Raise raise = new Action.Raise(
                Problem.Code.UNKNOWN_OUTCOME,
                "a create was sent to the " + owner.side().opposite().word() + " and never answered; " + there
                        + ", then link the two, or retry with \"create\": true if it is not there",
                Optional.empty());
        return work.note(parked, work.problem(parked.problem(), raise, false, Optional.empty()));
    }

    /** Surely nothing was created: the record is looked at as if it were new, if it is still there and one of ours. */
    private Fate again(Entry owner, Optional<RemoteRecord> source) {
        Entry free = work.released(owner);
        if (source.isEmpty()) {
            free.problem().ifPresent(old -> work.links().note(work.key(), free, Optional.empty()));
            return Fate.IGNORED;
        }
        return free.state() == Entry.State.CLAIMED
                ? work.due(free, work.now().plusSeconds(1), "another worker looks after it")
                : new Linking(work).link(free, source.get(), false);
    }
}
