package dev.parley.sync;

import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A linked record that is not found by id, or counts as deleted: gone only if a second read, a read lag later, says so
 * too.
 */
final class Missing {

    /** Before the time of the first look: the record, and its side. */
    private static final String ONCE = "%s not found once on the %s, at ";

    private final Work work;
    private final Departures departures;

    Missing(Work work) {
        this.work = work;
        this.departures = new Departures(work);
    }

    /**
     * Deals with it.
     *
     * @param asked when the look began
     * @param anew whether what was decided before is decided once more
     */
    Fate found(Entry entry, Link link, Side gone, Instant asked, boolean anew) {
        Optional<Fate> moved = moved(entry, link, gone);
        if (moved.isPresent()) {
            return moved.get();
        }
        if (vanished(entry.problem(), gone)) {
            work.tell(entry, entry.problem().orElseThrow());
            return Fate.PROBLEM;
        }
        Duration lag = lag(gone);
        Instant visible =
                link.lastWrite(gone).map(write -> write.at().plus(lag)).orElse(Instant.MIN);
        if (!verified(entry, link, gone, asked) || asked.isBefore(visible)) {
            Instant now = work.now();
            Instant again = now.plus(lag).isAfter(visible) ? now.plus(lag) : visible;
            return work.due(entry, again, first(entry, link, gone).orElse(once(link, gone) + now));
        }
        return work.traits(gone).absence() == Traits.Absence.UNKNOWN
                ? unknown(entry, link, gone)
                : gone(entry, link, gone, anew);
    }

    /** Whether it was found gone before, long enough ago, or even twice. */
    private boolean verified(Entry entry, Link link, Side gone, Instant asked) {
        return departures.verified(entry.problem(), gone)
                || first(entry, link, gone)
                        .map(why -> Instant.parse(why.substring(once(link, gone).length())))
                        .filter(at -> !at.plus(lag(gone)).isAfter(asked))
                        .isPresent();
    }

    /** Why the mark was set that the first look left. Its own time may be that of an earlier mark, so this bears it. */
    private static Optional<String> first(Entry entry, Link link, Side gone) {
        return entry.due().map(Entry.Due::why).filter(why -> why.startsWith(once(link, gone)));
    }

    private static String once(Link link, Side gone) {
        return String.format(ONCE, link.id(gone), gone.word());
    }

    private Duration lag(Side side) {
        return work.traits(side).readLag().plusMillis(1);
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

    private boolean vanished(Optional<Problem> problem, Side gone) {
        return work.traits(gone).absence() == Traits.Absence.UNKNOWN
                && problem.filter(known -> known.code() == Problem.Code.TARGET_MISSING)
                        .isPresent();
    }

    private Fate unknown(Entry entry, Link link, Side gone) {
        return departures.raise(
                entry,
                link,
                gone,
                Problem.Code.TARGET_MISSING,
                "the record is not among the " + work.pair().datatype(gone) + " of the " + gone.word()
                        + " any more: invoiced, or deleted; nothing travels to or from it, and it is not created"
                        + " again");
    }

    private Fate gone(Entry entry, Link link, Side gone, boolean anew) {
        Optional<RemoteRecord> survivor = survivor(link, gone);
        if (survivor.isEmpty()) {
            return retire(entry, link, gone, "neither of the two records is there any more");
        }
        return moved(entry, link, gone, survivor.get())
                .or(() -> departures.fate(entry, link, gone, survivor.get(), anew))
                .orElseGet(() -> kept(entry, link, gone, survivor.get()));
    }

    /** Looked for once, and again as long as several records might have taken the place. */
    private Optional<Fate> moved(Entry entry, Link link, Side gone, RemoteRecord survivor) {
        boolean looked = departures.verified(link.problem(), gone)
                && link.problem().orElseThrow().code() != Problem.Code.AMBIGUOUS;
        return looked ? Optional.empty() : new Merged(work).moved(entry, link, gone, survivor);
    }

    private Optional<RemoteRecord> survivor(Link link, Side gone) {
        Side there = gone.opposite();
        return work.read(there, link.id(there)).filter(record -> !work.pair().deleted(there, record.body()));
    }

    /** Deletes do not travel: the link ends, or the record comes back with the next edit. */
    private Fate kept(Entry entry, Link link, Side gone, RemoteRecord survivor) {
        boolean readOnly = work.pair()
                .properties()
                .noneMatch(member -> member.definition().way().to(gone));
        if (readOnly || work.pair().definition().policies().onMissing() == OnMissing.RETIRE) {
            return retire(
                    entry,
                    link,
                    gone,
                    "the record on the " + gone.word() + " is gone (two reads); deletes do not travel");
        }
        return waits(link, gone, survivor)
                .map(why -> departures.raise(entry, link, gone, Problem.Code.TARGET_MISSING, why))
                .orElseGet(() -> recreated(entry, link, gone, survivor));
    }

    /** Why a record that is gone is not created again yet. */
    private Optional<String> waits(Link link, Side gone, RemoteRecord survivor) {
        Side there = gone.opposite();
        if (work.read(gone, link.id(gone)).isPresent()) {
            return Optional.of("the record on the " + gone.word()
                    + " counts as deleted, but is still there: restore it," + " delete it for good, or end the link");
        }
        return work.pair().unchanged(link, there, survivor.body())
                ? Optional.of("the record on the " + gone.word() + " is gone; it is created again when the "
                        + there.word() + " is edited")
                : Optional.empty();
    }

    private Fate recreated(Entry entry, Link link, Side gone, RemoteRecord survivor) {
        Side there = gone.opposite();
        Fate ended = retire(entry, link, gone, recreating(gone));
        if (ended != Fate.RETIRED) {
            return ended;
        }
        return createdAgain(work.links().find(work.key(), there, survivor.id()), survivor);
    }

    /** The reason of a tombstone whose survivor is to get another counterpart. */
    private static String recreating(Side gone) {
        return "the record on the " + gone.word() + " is gone (two reads); it is created again";
    }

    /** The next attempt, too, when the first one failed after the link had ended. */
    Fate createdAgain(Entry alone, RemoteRecord survivor) {
        return new Creation(work)
                .ready(alone.side(), survivor)
                .creation()
                .create(alone, survivor, "its counterpart was gone and it was edited");
    }

    /** Whether a tombstone is of a survivor that still lacks another counterpart; a restored record is none. */
    boolean isToBeRecreated(Entry tombstone) {
        return work.pair().definition().policies().onMissing() == OnMissing.RECREATE
                && work.links()
                        .tombstone(work.key(), tombstone.side(), tombstone.id())
                        .filter(end ->
                                end.reason().equals(recreating(tombstone.side().opposite())))
                        .isPresent();
    }

    private Fate retire(Entry entry, Link link, Side gone, String reason) {
        return new Ending(work).retire(entry, link, gone, reason);
    }
}
