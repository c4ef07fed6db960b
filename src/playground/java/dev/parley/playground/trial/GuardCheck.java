package dev.parley.playground.trial;

import dev.parley.dataflow.Brakes;
import dev.parley.sync.Meta;
import dev.parley.sync.PairKey;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Nobody writes for a pair that is paused, or by an edition that waits. */
final class GuardCheck {

    /** For so long another instance answers a webhook by what it knows. */
    private static final Duration RECENT = Duration.ofSeconds(60);

    private static final String RECONCILE = "reconcile";

    private final Play play;
    private final Map<String, Instant> changed = new HashMap<>();

    GuardCheck(Play play) {
        this.play = play;
    }

    /** What is stored of a dataflow has changed. */
    void stored(String dataflow, Meta before, Meta after) {
        if (!before.live().equals(after.live()) || !before.paused().equals(after.paused())) {
            changed.put(dataflow, play.clock.instant());
        }
    }

    /**
     * A run has ended that nobody disturbed.
     *
     * @param before it began
     * @param linked links before it began
     * @param due records that waited then
     */
    void ran(PairKey key, RunState before, long linked, long due, Report report) {
        // What was merged or linked may be written on both sides for one row that was counted.
        boolean free = before.indexing()
                || before.open().isPresent()
                || report.counts().linked() > 0;
        if (!play.setting.guards().drawn() || free || !play.workers().resting()) {
            return;
        }
        List<Shift.Done> deeds = play.workers().shift().deeds();
        long links = Math.max(linked, links(key));
        Brakes brakes = play.setting.guards().brakes();
        boolean whole = report.kind().equals(RECONCILE);
        // A reconcile deals with the few that wait before it decides about all that it finds.
        long more = whole ? due : 0;
        over(brakes, brakes.changes(), changes(key, deeds) - more, links, report);
        if (whole) {
            // What a webhook told of is dealt with one by one.
            over(brakes, brakes.deletes(), count(deeds, done -> done.kind() == Deed.REMOVED) - more, links, report);
        }
        boolean stopped = report.brake()
                .filter(brake -> brake.kind() == RunState.Kind.SYNC)
                .isPresent();
        if (stopped && !deeds.isEmpty()) {
            throw new Violation("a braked sync writes", deeds + ", " + report.brake());
        }
    }

    long links(PairKey key) {
        return play.store.links(key, EachStep.ALL, Optional.empty()).links().size();
    }

    /** One link that was written on both sides counts once. */
    private long changes(PairKey key, List<Shift.Done> deeds) {
        String left = key.dataflow().substring(0, 1);
        long lefts = count(
                deeds,
                done -> done.kind() == Deed.UPDATED && done.record().system().equals(left));
        long rights = count(
                deeds,
                done -> done.kind() == Deed.UPDATED && !done.record().system().equals(left));
        return count(deeds, done -> done.kind() == Deed.CREATED) + Math.max(lefts, rights);
    }

    private static long count(List<Shift.Done> deeds, Predicate<Shift.Done> which) {
        return deeds.stream().filter(which).map(Shift.Done::record).distinct().count();
    }

    private static void over(Brakes brakes, Brakes.Limit limit, long count, long links, Report report) {
        if (brakes.linksFor(limit, count) > links) {
            throw new Violation("a run does more than its brakes allow", count + " of " + links + ": " + report);
        }
    }

    /** A worker writes to a system. */
    void write(Ref record) {
        if (!play.setting.guards().drawn()) {
            return;
        }
        Shift shift = play.workers().shift();
        Instant since = changed.getOrDefault(shift.job().dataflow().name(), Instant.MIN);
        // Who began at the same instant may have looked just before.
        boolean knows = shift.began().isAfter(shift.job().hint() ? since.plus(RECENT) : since);
        if (!knows) {
            return;
        }
        String pair = record.datatype().toLowerCase(java.util.Locale.ROOT);
        Meta meta = play.store.meta(play.connection(), shift.job().dataflow().name());
        if (meta.paused().contains(pair)) {
            throw new Violation("a paused pair writes", record + " by " + shift.job());
        }
        String meaning = play.workers()
                .editions()
                .meanings(shift.job().dataflow(), shift.job().edition())
                .get(pair);
        if (!meaning.equals(meta.live().get(pair))) {
            throw new Violation("an edition that waits writes", record + " by " + shift.job());
        }
    }
}
