package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.CreateOutcome.Collided;
import dev.parley.sync.CreateOutcome.Created;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** Whether the record can be created on the other side as it is, and has not been refused as it is. */
    boolean possible(Entry entry, RemoteRecord source) {
        CreatePlan plan = CreatePlan.of(work.pair(), entry.side().opposite(), source);
        return plan.problem().isEmpty() && !refusedBefore(entry, plan);
    }

    CreatePlan plan(Side side, RemoteRecord source) {
        return CreatePlan.of(work.pair(), side.opposite(), source);
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
        Optional<Claim> toward = work.links().openClaims(work.key(), side.opposite()).stream()
                .filter(claim -> claim.live(work.now()) || mayBe(claim, side, source))
                .findFirst();
        if (toward.isPresent()) {
            return held(entry, toward.get());
        }
        if (!work.budget().fits(1)) {
            return work.due(entry, work.now(), "no time left in this invocation");
        }
        return consented(entry, plan) ? claimed(entry, source, plan, reason) : Fate.CREATED;
    }

    private boolean consented(Entry entry, CreatePlan plan) {
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

    /** Whether the record may be what a create whose outcome is unknown has left behind. */
    private boolean mayBe(Claim claim, Side side, RemoteRecord record) {
        return Recovery.resembles(work.pair(), side, record, claim);
    }

    /** What may be our own is not created back; where only a person can tell, the record says so, too. */
    private Fate held(Entry entry, Claim claim) {
        if (!claim.parked()) {
            return work.due(entry, later(claim.expiry()), "it may be a record that we are just creating");
        }
        Action.Raise raise = new Action.Raise(
                Problem.Code.UNKNOWN_OUTCOME,
                "it may be what was created for " + claim.id() + " of the "
                        + claim.source().word()
                        + ", which never was confirmed; link the two by hand, or retry that one",
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
        Written<Entry> written = work.links().claim(work.key(), entry, claim(entry, plan, keys));
        if (written instanceof Written.Refused<Entry> refused) {
            KeyHolder holder = new KeyHolder(work, entry, refused);
            if (!holder.stale()) {
                return holder.fate();
            }
            written = work.links().claim(work.key(), entry, claim(entry, plan, holder.taken(keys)));
        }
        if (written.stored().isEmpty()) {
            return work.due(entry, work.now().plusSeconds(1), "another worker claimed it");
        }
        Entry owner = written.stored().get();
        Candidates.Found found = lookAgain(owner, source);
        Optional<Fate> match = found.any() ? new Linking(work).judge(owner, source, found) : Optional.empty();
        return match.orElseGet(() -> send(owner, source, plan, reason));
    }

    private Candidates.Found lookAgain(Entry owner, RemoteRecord source) {
        try {
            return work.keys().find(owner.side(), source, true);
        } catch (RemoteFailure e) {
            work.released(owner);
            throw e;
        }
    }

    private Claim claim(Entry entry, CreatePlan plan, List<Claim.Key> keys) {
        Duration lease = work.system(entry.side().opposite()).callTimeout().multipliedBy(3);
        return new Claim(
                entry.side(),
                entry.id(),
                Reference.of(work.key(), entry.id()),
                keys,
                plan.sent(),
                work.now(),
                work.now().plus(lease),
                false);
    }

    /** The create itself, under a claim held by this worker. */
    Fate send(Entry owner, RemoteRecord source, CreatePlan plan, String reason) {
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
            return e.effectPossible() ? unknown(owner) : unreachable(owner, e);
        } catch (RemoteFailure.Denied e) {
            work.released(owner);
            throw e;
        }
    }

    /** It may have been created: the claim stays, and is looked after once reads no longer lag. */
    Fate unknown(Entry owner) {
        Claim claim = owner.claim().orElseThrow();
        Instant next = work.now().plus(work.traits(owner.side().opposite()).readLag());
        Claim doubtful = new Claim(
                claim.source(), claim.id(), claim.reference(), claim.keys(), claim.sent(), claim.at(), next, true);
        work.links().reclaim(work.key(), owner, doubtful);
        work.tally().due();
        return Fate.DUE;
    }

    private Fate unreachable(Entry owner, RemoteFailure.Unavailable failure) {
        Entry free = work.released(owner);
        if (failure.retryAfter().isPresent()) {
            return work.due(free, work.now().plus(failure.retryAfter().get()), "the system asked us to wait");
        }
        Action.Raise raise = new Action.Raise(Problem.Code.UNAVAILABLE, failure.getMessage(), Optional.empty());
        return work.note(free, work.problem(free.problem(), raise, true, Optional.empty()));
    }
}
