package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.CreateOutcome.Collided;
import dev.parley.sync.CreateOutcome.Created;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates a counterpart: claim, look again, create, complete. */
final class Creation {

    private final Work work;

    Creation(Work work) {
        this.work = work;
    }

    /**
     * Ready to create from a record: what it refers to has been brought along as far as it goes.
     *
     * @param pending whether some of that is just being linked
     */
    record Ready(Creation creation, boolean pending) {}

    Ready ready(Side side, RemoteRecord source) {
        if (!work.pair().refers()) {
            return new Ready(this, false);
        }
        Needs needs = Needs.ofCreate(work.pair(), side, source.body());
        Companions.Resolved found = work.companions().resolve(needs.wanted(), needs.travelling());
        return new Ready(new Creation(work.seeing(work.pair().with(found.references()))), found.pending());
    }

    Work work() {
        return work;
    }

    /** Whether the record can be created on the other side as it is, and has not been refused as it is. */
    boolean possible(Entry entry, RemoteRecord source) {
        CreatePlan plan = CreatePlan.of(work.pair(), entry.side().opposite(), source);
        return plan.problem().isEmpty() && !refusedBefore(entry, plan);
    }

    /** Whether only something that is just being linked keeps the record from being created. */
    boolean waits(Entry entry, RemoteRecord source) {
        return CreatePlan.of(work.pair(), entry.side().opposite(), source)
                .problem()
                .filter(raise -> raise.code() == Problem.Code.UNRESOLVED_REFERENCE)
                .isPresent();
    }

    /** Says why a counterpart cannot be created. */
    Fate explain(Entry entry, RemoteRecord source) {
        CreatePlan plan = CreatePlan.of(work.pair(), entry.side().opposite(), source);
        if (plan.problem().isEmpty()) {
            entry.problem().ifPresent(old -> work.tell(entry, old));
            return Fate.PROBLEM;
        }
        Problem problem = work.problem(entry.problem(), plan.problem().get(), false, Optional.empty());
        return work.note(entry, problem, plan.awaited());
    }

    private boolean refusedBefore(Entry entry, CreatePlan plan) {
        return entry.problem()
                .flatMap(Problem::content)
                .filter(plan.content(work.pair())::equals)
                .isPresent();
    }

    Fate create(Entry entry, RemoteRecord source, String reason) {
        Side side = entry.side();
        CreatePlan plan = CreatePlan.of(work.pair(), side.opposite(), source);
        if (plan.problem().isPresent() || refusedBefore(entry, plan)) {
            return explain(entry, source);
        }
        Optional<Fate> held = heldBack(entry, source);
        if (held.isPresent()) {
            return held.get();
        }
        if (!work.budget().fits(1)) {
            return work.due(entry, work.now(), "no time left in this invocation");
        }
        return consented(entry, plan) ? claimed(entry, source, plan, reason) : Fate.CREATED;
    }

    /** Asked before each create is sent; a claim that is recovered sends anew. */
    boolean consented(Entry entry, CreatePlan plan) {
        boolean fromLeft = entry.side() == Side.LEFT;
        return work.consent()
                .to(new Consent.Deed(
                        Consent.Kind.CREATE,
                        entry.side().opposite(),
                        fromLeft ? entry.id() : "",
                        fromLeft ? "" : entry.id(),
                        plan.content(work.pair()),
                        ""));
    }

    /** Nothing is created from a record that may be one we are creating; a create left to a person holds no other. */
    private Optional<Fate> heldBack(Entry entry, RemoteRecord source) {
        List<Claim> open = work.links().openClaims(work.key(), entry.side().opposite());
        List<Claim> doubtful = open.stream()
                .filter(claim -> new Traces(work).mayBe(source, claim))
                .toList();
        Optional<Claim> busy = Stream.concat(doubtful.stream(), open.stream().filter(this::live))
                .filter(claim -> !claim.parked())
                .findFirst();
        return busy.map(claim -> work.due(entry, later(claim.expiry()), "it may be a record that we are just creating"))
                .or(() -> doubtful.stream().findFirst().map(claim -> perhaps(entry, claim)));
    }

    private boolean live(Claim claim) {
        return claim.expiry().isAfter(work.now());
    }

    private Fate perhaps(Entry entry, Claim claim) {
        Action.Raise raise = new Action.Raise(
                Problem.Code.UNKNOWN_OUTCOME,
                "it may be the counterpart of record " + claim.id() + " on the "
                        + claim.source().word() + ", whose create never answered; link the two by hand, or settle that"
                        + " record's problem first",
                Optional.empty());
        return work.note(entry, work.problem(entry.problem(), raise, false, Optional.empty()));
    }

    private Instant later(Instant expiry) {
        Instant soon = work.now().plusSeconds(2);
        return expiry.isAfter(soon) ? expiry : soon;
    }

    private Fate claimed(Entry entry, RemoteRecord source, CreatePlan plan, String reason) {
        Side side = entry.side();
        List<Claim.Key> keys = MatchKeys.claims(work.pair(), side, source.body());
        Written<Entry> written = work.links().claim(work.key(), entry, claim(entry, source, plan, keys));
        if (written instanceof Written.Refused<Entry> refused) {
            KeyHolder holder = new KeyHolder(work, entry, refused);
            if (!holder.stale()) {
                return holder.fate();
            }
            written = work.links().claim(work.key(), entry, claim(entry, source, plan, holder.taken(keys)));
        }
        if (written.stored().isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "another worker claimed it");
        }
        Entry owner = written.stored().get();
        Candidates.Found found = lookAgain(owner, source);
        Optional<Fate> match = found.any() ? new Linking(work).judge(owner, source, found) : Optional.empty();
        return match.orElseGet(() -> inTime(owner)
                .map(held -> send(held, source, plan, reason))
                .orElseGet(() -> work.due(entry, work.now().plusSeconds(1), "another worker took it over")));
    }

    /** The claim, renewed if looking again has used up its time; empty when it is another's by now. */
    private Optional<Entry> inTime(Entry owner) {
        Claim claim = owner.claim().orElseThrow();
        Duration timeout = work.system(owner.side().opposite()).callTimeout();
        Instant latest = claim.expiry().minus(timeout).minus(Link.Intent.CLOCKS);
        Instant now = work.now();
        return now.isAfter(latest)
                ? work.links()
                        .reclaim(work.key(), owner, claim.renewed(now, now.plus(lease(work, owner))))
                        .stored()
                : Optional.of(owner);
    }

    private Candidates.Found lookAgain(Entry owner, RemoteRecord source) {
        try {
            return work.keys().find(owner.side(), source, true);
        } catch (RemoteFailure e) {
            work.released(owner);
            throw e;
        }
    }

    private Claim claim(Entry entry, RemoteRecord source, CreatePlan plan, List<Claim.Key> keys) {
        return new Claim(
                entry.side(),
                entry.id(),
                Reference.of(work.key(), entry.id()),
                keys,
                plan.sent(),
                SentLines.of(work.pair(), entry.side().opposite(), source.body()),
                work.now(),
                work.now().plus(lease(work, entry)),
                false);
    }

    /** How long a worker may be at work under a claim. */
    static Duration lease(Work work, Entry entry) {
        return work.system(entry.side().opposite()).callTimeout().multipliedBy(3);
    }

    /** The create itself, under a claim held by this worker. */
    private Fate send(Entry owner, RemoteRecord source, CreatePlan plan, String reason) {
        Side target = owner.side().opposite();
        Claim claim = owner.claim().orElseThrow();
        try {
            CreateOutcome outcome =
                    work.system(target).create(work.pair().datatype(target), plan.body(), claim.reference());
            if (outcome instanceof Created created) {
                return new Completion(work).created(owner, source, created.record(), reason);
            }
            return new Completion(work).collided(owner, source, (Collided) outcome, plan);
        } catch (RemoteFailure.Rejected e) {
            Action.Raise raise = new Action.Raise(
                    Problem.Code.REJECTED, e.getMessage(), e.property().map(Object::toString));
            Entry free = work.released(owner);
            return work.note(free, work.problem(free.problem(), raise, false, Optional.of(plan.content(work.pair()))));
        } catch (RemoteFailure.Unavailable e) {
            Instant next = work.later(e);
            return e.effectPossible() ? unknown(owner) : unreachable(owner, e, next);
        } catch (RemoteFailure.Denied e) {
            work.released(owner);
            throw e;
        }
    }

    /** It may have been created: the claim stays, and is looked after once reads no longer lag. */
    Fate unknown(Entry owner) {
        Claim claim = owner.claim().orElseThrow();
        Instant next = work.now().plus(work.traits(owner.side().opposite()).readLag());
        work.links().reclaim(work.key(), owner, claim.doubtfulUntil(next));
        work.tally().due();
        return Fate.DUE;
    }

    private Fate unreachable(Entry owner, RemoteFailure.Unavailable failure, Instant next) {
        Entry free = work.released(owner);
        if (failure.retryAfter().isPresent()) {
            return work.due(free, next, "the system asked us to wait");
        }
        Action.Raise raise = new Action.Raise(Problem.Code.UNAVAILABLE, failure.getMessage(), Optional.empty());
        return work.note(free, work.problem(free.problem(), raise, true, Optional.empty()));
    }
}
