package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Action.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a link becomes once the outcome of every write is known. Not thread-safe; one per plan executed. */
final class Settlement {

    private static final String NOTHING = Sight.NOTHING.fingerprint();

    private final Work work;
    private final Link intended;
    private final Link start;
    private final Set<Target> awaited;
    private final Map<String, Link.Base> base;
    private final Map<Side, Link.LastWrite> lastWrites;
    private final List<Link.History> history = new ArrayList<>();
    private final Map<Side, RemoteRecord> answers = new EnumMap<>(Side.class);
    private Optional<Problem> problem;
    private Optional<RemoteFailure.Unavailable> unreachable = Optional.empty();
    private Instant reachable;
    private boolean again;

    Settlement(Work work, Link intended, Link start, Plan plan) {
        this.awaited = plan.awaited();
        this.work = work;
        this.intended = intended;
        this.start = start;
        this.base = new LinkedHashMap<>(plan.settled());
        this.lastWrites = new LinkedHashMap<>(start.lastWrites());
        this.problem = plan.problem().map(raise -> work.problem(start.problem(), raise, false, Optional.empty()));
        plan.writes().forEach(write -> write.values().keySet().forEach(this::keepOld));
    }

    private void keepOld(String name) {
        base.remove(name);
        Optional.ofNullable(start.base().get(name)).ifPresent(old -> base.put(name, old));
    }

    /** Only what was sent takes its base from the answer, so that an edit made meanwhile still travels. */
    void arrived(Side side, Map<String, Outgoing> values, RemoteRecord answer) {
        Instant now = work.now();
        answers.put(side, answer);
        work.pair()
                .properties()
                .filter(property -> values.containsKey(property.name()))
                .forEach(property -> moved(property, side, values.get(property.name()), answer));
        lastWrites.put(side, new Link.LastWrite(now, answer.stamps(), sent(values)));
        // All writes of one plan bear one time: they are one decision.
        Instant decided = history.isEmpty() ? now : history.get(0).at();
        values.forEach((name, value) -> history.add(new Link.History(decided, side, name, value.reason())));
        String reasons =
                values.values().stream().map(Outgoing::reason).distinct().collect(Collectors.joining("; "));
        work.tally().updated(side, start, String.join(", ", values.keySet()), reasons);
    }

    boolean answered(Side side) {
        return answers.containsKey(side);
    }

    private void moved(Member member, Side side, Outgoing value, RemoteRecord answer) {
        String there = member.sight(side, answer.body()).fingerprint();
        String here = value.sent().source();
        boolean gone = value.sent().sent().equals(NOTHING);
        Instant now = work.now();
        if (member instanceof BoundElement element && (gone || there.equals(NOTHING))) {
            // Removed on both sides; or new under a key that the system gave: the next look notes the key.
            base.remove(member.name());
            if (!gone) {
                again = true;
                Kin.added(element, side, value, answer.body(), base, now);
            }
            return;
        }
        if (member instanceof BoundSet set && set.merges()) {
            Optional<Link.Base> current = Optional.ofNullable(base.get(member.name()));
            base.put(
                    member.name(),
                    new SetBase(set, work.pair().base(start, set)).arrived(current, side, value.sent(), there, now));
            return;
        }
        base.put(
                member.name(),
                side == Side.LEFT
                        ? new Link.Base(there, here, now, now, member.revision())
                        : new Link.Base(here, there, now, now, member.revision()));
        if (member instanceof BoundElement element) {
            Kin.changed(element, side, base);
        }
    }

    /** A list counts as read as long as the answer shows nothing else than what was written or known. */
    private void digest(BoundDigest digest) {
        answers.forEach((side, answer) -> {
            Link.Base old = base.get(digest.name());
            if (old != null && knows(digest.list(), side, answer)) {
                String seen = digest.sight(side, answer.body()).fingerprint();
                base.put(
                        digest.name(),
                        side == Side.LEFT
                                ? new Link.Base(seen, old.right(), work.now(), old.rightSince(), old.revision())
                                : new Link.Base(old.left(), seen, old.leftSince(), work.now(), old.revision()));
            }
        });
    }

    /** Whether every element of the answer is one of ours, as its base has it. */
    private boolean knows(BoundList list, Side side, RemoteRecord answer) {
        List<String> ours = new ArrayList<>();
        boolean asKnown = work.pair()
                .properties()
                .filter(member -> member instanceof BoundElement element
                        && element.list().name().equals(list.name()))
                .allMatch(element -> {
                    String shown = element.sight(side, answer.body()).fingerprint();
                    if (!shown.equals(NOTHING)) {
                        ours.add(element.name());
                    }
                    return Optional.ofNullable(base.get(element.name()))
                            .map(was -> was.of(side))
                            .orElse(NOTHING)
                            .equals(shown);
                });
        return asKnown && ours.size() == list.elements(side, answer.body()).size();
    }

    private static Map<String, Link.Sent> sent(Map<String, Outgoing> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue()
                .sent()));
    }

    /** The system refused the content; nothing was written. */
    void refused(
            Side side,
            Map<String, Outgoing> values,
            RemoteFailure.Rejected refusal,
            Optional<String> culprit,
            String content) {
        Action.Raise raise = new Action.Raise(
                Problem.Code.REJECTED,
                refusal.getMessage() + " (" + side.word() + ": "
                        + culprit.orElseGet(() -> String.join(", ", values.keySet())) + ")",
                culprit);
        problem = Optional.of(work.problem(start.problem(), raise, false, Optional.of(content)));
    }

    /** The system could not be reached; surely nothing was written. */
    void unreachable(Map<String, Outgoing> values, RemoteFailure.Unavailable failure) {
        unreachable = Optional.of(failure);
        reachable = work.later(failure);
    }

    /** The time was up before everything was sent; what was refused is tried once more with the rest. */
    void unfinished() {
        problem = problem.map(Problem::withoutContent);
        again = true;
    }

    private void digests() {
        work.pair()
                .properties()
                .filter(BoundDigest.class::isInstance)
                .map(BoundDigest.class::cast)
                .forEach(this::digest);
    }

    private void unreached() {
        if (unreachable.isPresent() && unreachable.get().retryAfter().isEmpty()) {
            Action.Raise raise =
                    new Action.Raise(Problem.Code.UNAVAILABLE, unreachable.get().getMessage(), Optional.empty());
            problem = Optional.of(work.problem(start.problem(), raise, true, Optional.empty()));
        }
    }

    Fate finish(Entry entry) {
        digests();
        unreached();
        Optional<Link> kept = rekeyed();
        Written<Link> stored = kept.map(link -> work.links().settle(work.key(), link, after(link)))
                .orElseGet(() -> Refusals.because(Refusals.CHANGED));
        if (NotStored.tooLarge(stored)) {
            return tooLarge(entry, kept.orElseThrow());
        }
        if (!stored.done()) {
            return new NotStored(work).fate(entry, stored, "the link changed while it was written");
        }
        work.await(entry, awaited);
        if (again) {
            return work.due(entry, work.now(), "what was added gets its key, what was left is sent");
        }
        if (unreachable.isPresent() && unreachable.get().retryAfter().isPresent()) {
            return work.due(entry, reachable, "the system asked us to wait");
        }
        problem.ifPresent(found -> work.tally().problem(start.left(), start.right(), found));
        return problem.isPresent() ? Fate.PROBLEM : Fate.UPDATED;
    }

    /** What the link was before has room: what travelled is compared again, and found equal. */
    private Fate tooLarge(Entry entry, Link kept) {
        problem = Optional.of(work.problem(start.problem(), NotStored.tooLarge(), false, Optional.empty()));
        Written<Link> slim = work.links().settle(work.key(), kept, kept.withProblem(problem));
        if (!slim.done()) {
            return new NotStored(work).fate(entry, slim, "the link changed while it was written");
        }
        work.tally().problem(start.left(), start.right(), problem.get());
        return Fate.PROBLEM;
    }

    /** The link under the ids the answers bear: what a system cannot change in place it keeps under another id. */
    private Optional<Link> rekeyed() {
        Optional<Link> kept = Optional.of(intended);
        for (Map.Entry<Side, RemoteRecord> answer : answers.entrySet()) {
            Side side = answer.getKey();
            String id = answer.getValue().id();
            kept = kept.flatMap(link -> link.id(side).equals(id)
                    ? Optional.of(link)
                    : work.links()
                            .rekey(work.key(), link, side, id, "moved by the system to another id", work.now())
                            .stored());
        }
        return kept;
    }

    private Link after(Link kept) {
        return kept.with(base)
                .withLastWrites(lastWrites)
                .remembering(history)
                .withIntent(Optional.empty())
                .withProblem(problem);
    }
}
