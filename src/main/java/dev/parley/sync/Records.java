package dev.parley.sync;

import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reconciles one record, whatever is known of it; its failure is its own and never reaches another record. */
final class Records {

    private static final Logger LOG = LoggerFactory.getLogger(Records.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

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
        Fate fate = guarded(entry, () -> decide(entry, anew));
        if (fate != Fate.DUE) {
            entry.due().ifPresent(due -> work.links().clearDue(work.key(), side, id, due.counter()));
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
        Optional<Problem> problem = entry.problem().map(Problem::withoutContent);
        return new Entry(
                entry.side(),
                entry.id(),
                entry.state(),
                entry.version(),
                entry.other(),
                entry.link(),
                entry.claim(),
                problem,
                entry.due());
    }

    /** Looks at a row of a listing; a linked row that shows its base costs nothing. */
    Fate row(Entry entry, RemoteRecord row) {
        boolean ours = work.pair().holds(entry.side(), row.body());
        if (entry.state() == State.LINKED && (!ours || rests(entry, row))) {
            work.tally().unchanged();
            return Fate.UNCHANGED;
        }
        return guarded(entry, () -> switch (entry.state()) {
            case LINKED -> new LinkedSync(work).sync(entry, Optional.of(row), false);
            case CLAIMED -> expired(entry) ? new Recovery(work).recover(entry, Recovery.By.ITSELF) : Fate.IGNORED;
            case RETIRED -> ours ? revived(entry, Optional.of(row)) : Fate.IGNORED;
            case UNLINKED -> Fate.IGNORED;
            case NONE -> ours ? new Linking(work).link(entry, whole(entry, row), false) : Fate.IGNORED;
        });
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

    /** A tombstone stays one, unless the record only went to another pair over the same resource and came back. */
    private Fate revived(Entry entry, Optional<RemoteRecord> row) {
        if (work.companions().siblings(work.key().pair(), entry.side()).isEmpty()) {
            return Fate.IGNORED;
        }
        Optional<RemoteRecord> record = row.or(() -> work.read(entry.side(), entry.id()));
        return record.filter(found -> work.pair().holds(entry.side(), found.body()))
                .flatMap(found -> new Siblings(work).claim(entry, found))
                .orElse(Fate.IGNORED);
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
            Fate fate = work.companions().during(self, step);
            work.tally().reached();
            return fate;
        } catch (RemoteFailure.Unavailable e) {
            work.tally().unreachable();
            Instant next = work.now().plus(e.retryAfter().orElse(PAUSE));
            return work.due(entry, next, "a system could not be reached");
        } catch (RemoteFailure.Rejected e) {
            return raise(entry, Problem.Code.REJECTED, e.getMessage(), false);
        } catch (RemoteFailure.Unreadable e) {
            return raise(entry, Problem.Code.UNREADABLE, e.getMessage(), true);
        } catch (RemoteFailure | StoreFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // Nothing of the record may reach the log: only where it went wrong.
            LOG.error(
                    "{} {}: {} at {}",
                    work.key().text(),
                    entry.id(),
                    e.getClass().getName(),
                    origin(e));
            return raise(entry, Problem.Code.MAPPING_ERROR, "an error of Parley itself; see the log", false);
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
