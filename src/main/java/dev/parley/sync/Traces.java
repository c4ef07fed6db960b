package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks in the target for the record that a create of unknown outcome may have left. */
final class Traces {

    /** By how much the target's clock, which says what was created when, may be behind ours. */
    private static final Duration CLOCK = Duration.ofHours(1);

    private final Work work;

    Traces(Work work) {
        this.work = work;
    }

    /** What there is of it. */
    sealed interface Trace {
        /** This is the record. */
        record Found(RemoteRecord record) implements Trace {}

        /** One of these may be it, or none. */
        record Doubtful(List<String> ids) implements Trace {}

        /** Another worker is just creating a record with the same values. */
        record Busy(Instant until) implements Trace {}

        /** Nothing, as far as the target shows it by now. */
        record None() implements Trace {}
    }

    /** Whether a record shows just the values a claim has sent, as far as they were sent. */
    static boolean shows(BoundPair pair, Side side, RemoteRecord record, Claim claim) {
        Map<String, Sight> sights = pair.sights(side, record.body());
        return claim.sent().entrySet().stream().allMatch(sent -> shows(sights, sent));
    }

    /** Whether it shows at least half of what was sent: it may be the record, edited since. */
    private static boolean resembles(BoundPair pair, Side side, RemoteRecord record, Claim claim) {
        Map<String, Sight> sights = pair.sights(side, record.body());
        List<Map.Entry<String, String>> told = told(claim);
        long shown = told.stream().filter(sent -> shows(sights, sent)).count();
        return shown > 0 && 2 * shown >= told.size() || shows(pair, side, record, claim);
    }

    private static List<Map.Entry<String, String>> told(Claim claim) {
        return claim.sent().entrySet().stream()
                .filter(sent -> !sent.getValue().equals(Sight.NOTHING.fingerprint()))
                .toList();
    }

    /**
     * Whether a record of the target may be what a create has left. Where nothing was sent that tells a record from
     * another one, whatever was created about then may be it.
     */
    boolean mayBe(RemoteRecord record, Claim claim) {
        Side target = claim.source().opposite();
        return resembles(work.pair(), target, record, claim)
                || told(claim).isEmpty() && createdAboutThen(record, claim, target);
    }

    private boolean createdAboutThen(RemoteRecord record, Claim claim, Side target) {
        return work.traits(target).listsCreated()
                && createdSince(record, claim.at().minus(CLOCK), target)
                && !createdSince(record, claim.at().plus(CLOCK), target);
    }

    private boolean createdSince(RemoteRecord record, Instant since, Side target) {
        return work.system(target).createdSince(work.pair().datatype(target), since).stream()
                .anyMatch(recent -> recent.id().equals(record.id()));
    }

    private static boolean shows(Map<String, Sight> sights, Map.Entry<String, String> sent) {
        return Optional.ofNullable(sights.get(sent.getKey()))
                .map(Sight::fingerprint)
                .filter(sent.getValue()::equals)
                .isPresent();
    }

    Trace of(Claim claim) {
        Side target = claim.source().opposite();
        Traits traits = work.traits(target);
        if (traits.findsReference()) {
            return work.system(target)
                    .byReference(work.pair().datatype(target), claim.reference())
                    .<Trace>map(Trace.Found::new)
                    .orElseGet(Trace.None::new);
        }
        return traits.listsCreated() ? byValues(claim, target) : new Trace.None();
    }

    /** Equal records cannot be told apart, but they can be counted: each claim of equal values takes one. */
    private Trace byValues(Claim claim, Side target) {
        List<RemoteRecord> free = free(claim, target);
        List<RemoteRecord> equal = free.stream()
                .filter(record -> shows(work.pair(), target, record, claim))
                .toList();
        if (free.isEmpty()) {
            return new Trace.None();
        }
        List<Claim> others = work.links().openClaims(work.key(), claim.source()).stream()
                .filter(other -> !other.id().equals(claim.id()))
                .toList();
        List<Claim> twins = others.stream()
                .filter(other -> other.sent().equals(claim.sent()))
                .toList();
        Optional<Instant> busy = twins.stream()
                .filter(twin -> !twin.outcomeUnknown() && twin.expiry().isAfter(work.now()))
                .map(Claim::expiry)
                .max(Instant::compareTo);
        if (equal.isEmpty()) {
            return alike(free, others, claim, target);
        }
        if (busy.isPresent()) {
            return new Trace.Busy(busy.get());
        }
        return equal.size() <= 1 + twins.size() ? new Trace.Found(equal.get(0)) : doubtful(equal);
    }

    private List<RemoteRecord> free(Claim claim, Side target) {
        Instant since = claim.at().minus(work.traits(target).overlap()).minus(CLOCK);
        List<RemoteRecord> recent = work.system(target).createdSince(work.pair().datatype(target), since).stream()
                .filter(record -> told(claim).isEmpty() || resembles(work.pair(), target, record, claim))
                .toList();
        Map<String, Entry> entries = work.links()
                .findAll(
                        work.key(),
                        target,
                        recent.stream().map(RemoteRecord::id).toList());
        return recent.stream()
                .filter(record -> Optional.ofNullable(entries.get(record.id()))
                        .map(entry -> entry.state() == Entry.State.NONE)
                        .orElse(true))
                .toList();
    }

    /** A record that shows just what another claim has sent is that one's. */
    private Trace alike(List<RemoteRecord> free, List<Claim> others, Claim claim, Side target) {
        List<RemoteRecord> alike = free.stream()
                .filter(record -> others.stream().noneMatch(other -> shows(work.pair(), target, record, other)))
                .toList();
        return alike.isEmpty() ? new Trace.None() : doubtful(alike);
    }

    private static Trace doubtful(List<RemoteRecord> records) {
        return new Trace.Doubtful(
                records.stream().map(RemoteRecord::id).sorted().toList());
    }
}
