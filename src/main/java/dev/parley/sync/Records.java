package dev.parley.sync;

import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reconciles one record, whatever is known of it; its failure is its own and never reaches another record. */
final class Records {

    private static final Logger LOG = LoggerFactory.getLogger(Records.class);
    private final Work work;

    Records(Work work) {
        this.work = work;
    }

    /**
     * Looks at a record because of a webhook, a due mark or a command.
     *
     * @param anew whether content that was refused before is sent again
     */
    Fate handle(Side side, String id, boolean anew) {
        Entry entry = work.links().find(work.key(), side, id);
        return handled(entry, () -> decide(entry, anew));
    }

    /** Does it; the mark that led here goes unless the record is due again. */
    Fate handled(Entry entry, Supplier<Fate> step) {
        Fate fate = guarded(entry, step);
        if (fate != Fate.DUE) {
            entry.due().ifPresent(due -> work.links().clearDue(work.key(), entry.side(), entry.id(), due.counter()));
        }
        return fate;
    }

    private Fate decide(Entry entry, boolean anew) {
        return switch (entry.state()) {
            case LINKED -> new LinkedSync(work).sync(entry, Optional.empty(), anew);
            case CLAIMED -> new Recovery(work).recover(entry, anew ? Recovery.By.RETRY : Recovery.By.ITSELF);
            case RETIRED -> revived(entry, Optional.empty());
            case UNLINKED -> Fate.IGNORED;
            case NONE -> unlinked(entry, anew);
        };
    }

    private Fate unlinked(Entry entry, boolean anew) {
        Optional<RemoteRecord> record = work.read(entry.side(), entry.id());
        if (record.isEmpty() || !work.pair().holds(entry.side(), record.get().body())) {
            entry.problem().ifPresent(old -> work.links().note(work.key(), entry, Optional.empty()));
            return Fate.IGNORED;
        }
        boolean indexing = work.links().run(work.key()).indexing();
        return new Linking(work).link(anew ? forgetful(entry) : entry, record.get(), indexing);
    }

    /** The entry as if its content had never been refused. */
    private static Entry forgetful(Entry entry) {
        return entry.withProblem(entry.problem().map(Problem::withoutContent));
    }

    /** Looks at a row of a listing; a linked row that shows its base costs nothing. */
    Fate row(Entry entry, RemoteRecord row) {
        return needsWork(entry, row) ? guarded(entry, () -> decide(entry, row)) : idle(entry);
    }

    private Fate decide(Entry entry, RemoteRecord row) {
        return switch (entry.state()) {
            case LINKED -> new LinkedSync(work).sync(entry, Optional.of(row), false);
            case CLAIMED -> new Recovery(work).recover(entry, Recovery.By.ITSELF);
            case RETIRED -> revived(entry, Optional.of(row));
            case UNLINKED -> Fate.IGNORED;
            case NONE -> new Linking(work).link(entry, whole(entry, row), false);
        };
    }

    /** Whether anything may come of a row; reads no system. */
    boolean needsWork(Entry entry, RemoteRecord row) {
        if (Away.waits(entry, work.now())) {
            return false;
        }
        boolean ours = work.pair().holds(entry.side(), row.body());
        return switch (entry.state()) {
            case LINKED -> !settled(entry, row, ours);
            case CLAIMED -> expired(entry);
            case RETIRED -> ours && (mayRevive(entry.side()) || new Missing(work).isToBeRecreated(entry));
            case UNLINKED -> false;
            case NONE -> ours && new Linking(work).mayLink(entry, row);
        };
    }

    /** What became of a row that needs no work. */
    Fate idle(Entry entry) {
        if (Away.waits(entry, work.now())) {
            work.tell(entry, entry.problem().orElseThrow());
            return Fate.PROBLEM;
        }
        if (entry.state() != State.LINKED) {
            return Fate.IGNORED;
        }
        work.tally().unchanged();
        return Fate.UNCHANGED;
    }

    /** A row that lacks parts of its record is read by id before anything is made of it, if anything can be. */
    private RemoteRecord whole(Entry entry, RemoteRecord row) {
        boolean partial = work.traits(entry.side()).rowsArePartial() && mayBeLinked(entry.side());
        return partial ? work.read(entry.side(), entry.id()).orElse(row) : row;
    }

    private boolean mayBeLinked(Side side) {
        Pair pair = work.pair().definition();
        return pair.create().in(side.opposite())
                || !pair.match().isEmpty()
                || !work.companions().siblings(work.key().pair(), side).isEmpty();
    }

    /**
     * A tombstone stays one, unless the record only went to another pair over the same resource and came back, or was
     * restored.
     */
    private Fate revived(Entry entry, Optional<RemoteRecord> row) {
        if (new Missing(work).isToBeRecreated(entry)) {
            return row.or(() -> work.read(entry.side(), entry.id()))
                    .filter(found -> work.pair().holds(entry.side(), found.body()))
                    .map(found -> new Revival(work).ofCounterpart(entry, found).orElseGet(() -> new Missing(work)
                            .createdAgain(entry, found)))
                    .orElse(Fate.IGNORED);
        }
        if (!mayRevive(entry.side())) {
            return Fate.IGNORED;
        }
        Optional<RemoteRecord> record = row.or(() -> work.read(entry.side(), entry.id()));
        return record.filter(found -> work.pair().holds(entry.side(), found.body()))
                .flatMap(found -> new Siblings(work).claim(entry, found).or(() -> new Revival(work).of(entry, found)))
                .orElse(Fate.IGNORED);
    }

    private boolean mayRevive(Side side) {
        return new Revival(work).possible(side)
                || !work.companions().siblings(work.key().pair(), side).isEmpty();
    }

    /** Whether a row tells nothing new of its link. */
    private boolean settled(Entry entry, RemoteRecord row, boolean ours) {
        if (work.pair().deleted(entry.side(), row.body())) {
            return false;
        }
        Leaving leaving = new Leaving(work);
        Link link = entry.link().orElseThrow();
        return ours ? rests(entry, row) && !leaving.closed(link) : !leaving.open(link);
    }

    private boolean rests(Entry entry, RemoteRecord row) {
        Link link = entry.link().orElseThrow();
        return !link.outdates(row)
                && link.intent().isEmpty()
                && link.problem().isEmpty()
                && work.pair().unchanged(link, entry.side(), row.body());
    }

    private boolean expired(Entry entry) {
        return entry.claim()
                .filter(claim -> !claim.expiry().isAfter(work.now()))
                .isPresent();
    }

    private Fate guarded(Entry entry, Supplier<Fate> step) {
        try {
            Target self = new Target(work.key().pair(), entry.side(), entry.id());
            int failures = work.tally().halt().failures();
            Fate fate = work.companions().during(self, step);
            if (work.tally().halt().failures() == failures && fate != Fate.DUE) {
                reached(entry);
            }
            return fate;
        } catch (RemoteFailure.Unavailable e) {
            return new Away(work).fate(entry, e);
        } catch (RemoteFailure.Rejected e) {
            return raise(entry, Problem.Code.REJECTED, e.getMessage(), false);
        } catch (RemoteFailure.Unreadable e) {
            return raise(entry, Problem.Code.UNREADABLE, e.getMessage(), true);
        } catch (RemoteFailure | StoreFailure | Brake.Pulled e) {
            throw e;
        } catch (RuntimeException e) {
            return ours(entry, e);
        }
    }

    private Fate ours(Entry entry, RuntimeException e) {
        // Nothing of the record may reach the log: only where it went wrong.
        LOG.error("{} {}: {} at {}", work.key().text(), entry.id(), e.getClass().getName(), origin(e));
        return raise(entry, Problem.Code.MAPPING_ERROR, "an error of Parley itself; see the log", false);
    }

    private void reached(Entry entry) {
        work.tally().halt().reached();
        if (Away.is(entry)) {
            work.tally().isBack();
        }
    }

    private static String origin(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "unknown place" : e.getStackTrace()[0].toString();
    }

    private Fate raise(Entry entry, Problem.Code code, String message, boolean heals) {
        Entry current = work.links().find(work.key(), entry.side(), entry.id());
        Action.Raise raise = new Action.Raise(code, message, Optional.empty());
        return work.note(current, work.problem(current.problem(), raise, heals, Optional.empty()));
    }
}
