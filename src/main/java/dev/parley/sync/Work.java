package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one invocation works with on one pair.
 *
 * @param ids fresh unique ids, for intents and runs
 * @param keys candidates by match key
 * @param companions the other pairs
 * @param consent asked before anything is written
 */
record Work(
        BoundPair pair,
        BusinessSystem left,
        BusinessSystem right,
        Links links,
        Supplier<String> ids,
        Budget budget,
        Tally tally,
        Candidates keys,
        Companions companions,
        Consent consent) {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Whether nothing more is to be begun: the time is over, or a system asks to wait or is away. */
    boolean stopped() {
        return budget.over() || tally.halt().halted();
    }

    /** A system could not be reached; when to try again. */
    Instant later(RemoteFailure.Unavailable failure) {
        tally.halt().failed(failure);
        return now().plus(failure.retryAfter().orElse(PAUSE));
    }

    BusinessSystem system(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** The same with the pair as it applies to the records at hand. */
    Work seeing(BoundPair other) {
        return new Work(other, left, right, links, ids, budget, tally, keys, companions, consent);
    }

    /** The same at another time. */
    Work during(Budget other) {
        return new Work(pair, left, right, links, ids, other, tally, keys, companions, consent);
    }

    /** Sets how much the run at work may do; everything, where nothing is said. */
    void allow(Optional<DeedCounts> approved) {
        if (consent instanceof Ceiling ceiling) {
            ceiling.set(approved);
        }
    }

    /** How much it still may do. */
    Optional<DeedCounts> allowed() {
        return consent instanceof Ceiling ceiling ? ceiling.left() : Optional.empty();
    }

    /** Notes that a record waits for what it refers to. */
    void await(Entry entry, Set<Target> others) {
        if (!others.isEmpty()) {
            companions.await(key(), entry, others);
        }
    }

    PairKey key() {
        return pair.key();
    }

    Instant now() {
        return budget.now();
    }

    Optional<RemoteRecord> read(Side side, String id) {
        return system(side).read(pair.datatype(side), id);
    }

    Traits traits(Side side) {
        return pair.traits(side);
    }

    /** A problem as it is stored: one of the same finding keeps its age and counts its attempts. */
    Problem problem(Optional<Problem> before, Action.Raise raise, boolean heals, Optional<String> content) {
        Optional<Problem> same = before.filter(
                old -> old.code() == raise.code() && old.property().equals(raise.property()));
        int attempts = same.map(Problem::attempts).orElse(0) + 1;
        return new Problem(
                raise.code(),
                raise.message(),
                raise.property(),
                same.map(Problem::since).orElse(now()),
                attempts,
                heals ? Optional.of(now().plus(Retry.after(attempts, ids.get()))) : Optional.empty(),
                content);
    }

    /** Marks a record to be looked at again and says so; the mark that brought us here gives way to the new one. */
    Fate due(Entry entry, Instant notBefore, String why) {
        entry.due()
                .filter(due -> !due.notBefore().isAfter(now()))
                .ifPresent(due -> links.clearDue(key(), entry.side(), entry.id(), due.counter()));
        links.markDue(key(), entry.side(), entry.id(), notBefore, why);
        tally.due();
        return Fate.DUE;
    }

    /** The entry without its open claim: the counterpart is known not to have been created. */
    Entry released(Entry entry) {
        if (entry.state() != Entry.State.CLAIMED) {
            return entry;
        }
        return links.release(key(), entry).stored().orElseGet(() -> links.find(key(), entry.side(), entry.id()));
    }

    /** Counts a problem that is stored already. */
    void tell(Entry entry, Problem problem) {
        String other = entry.other().orElse("");
        boolean isLeft = entry.side() == Side.LEFT;
        tally.problem(isLeft ? entry.id() : other, isLeft ? other : entry.id(), problem);
    }

    /** Stores a problem of a record unless the very same is stored already. */
    Fate note(Entry entry, Problem problem) {
        return note(entry, problem, Set.of());
    }

    /** The same for one that waits for others. */
    Fate note(Entry entry, Problem problem, Set<Target> awaited) {
        boolean known = entry.problem().filter(problem::sameAs).isPresent()
                && problem.next().isEmpty();
        if (!known && !links.note(key(), entry, Optional.of(problem)).done()) {
            return due(entry, now(), "changed in the store while its problem was to be stored");
        }
        if (!known) {
            await(entry, awaited);
        }
        tell(entry, problem);
        return Fate.PROBLEM;
    }
}
