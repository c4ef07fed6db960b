package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Action.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a link becomes once the outcome of every write is known. Not thread-safe; one per plan executed. */
final class Settlement {

    private final Work work;
    private final Link intended;
    private final Link start;
    private final Map<String, Link.Base> base;
    private final Map<Side, Link.LastWrite> lastWrites;
    private final List<Link.History> history = new ArrayList<>();
    private Optional<Problem> problem;
    private Optional<RemoteFailure.Unavailable> unreachable = Optional.empty();

    Settlement(Work work, Link intended, Link start, Plan plan) {
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
        work.pair()
                .properties()
                .filter(property -> values.containsKey(property.name()))
                .forEach(property -> {
                    String there = property.sight(side, answer.body()).fingerprint();
                    String here = values.get(property.name()).sent().source();
                    base.put(
                            property.name(),
                            side == Side.LEFT
                                    ? new Link.Base(there, here, now, now, property.revision())
                                    : new Link.Base(here, there, now, now, property.revision()));
                });
        lastWrites.put(side, new Link.LastWrite(now, answer.stamps(), sent(values)));
        values.forEach((name, value) -> history.add(new Link.History(now, side, name, value.reason())));
        String reasons =
                values.values().stream().map(Outgoing::reason).distinct().collect(Collectors.joining("; "));
        work.tally().updated(side, start, String.join(", ", values.keySet()), reasons);
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
    }

    Fate finish(Entry entry) {
        if (unreachable.isPresent() && unreachable.get().retryAfter().isEmpty()) {
            Action.Raise raise =
                    new Action.Raise(Problem.Code.UNAVAILABLE, unreachable.get().getMessage(), Optional.empty());
            problem = Optional.of(work.problem(start.problem(), raise, true, Optional.empty()));
        }
        Link after = start.with(base)
                .withLastWrites(lastWrites)
                .remembering(history)
                .withIntent(Optional.empty())
                .withProblem(problem);
        boolean stored = work.links().settle(work.key(), intended, after).done();
        if (!stored) {
            return work.due(entry, work.now(), "the link changed while it was written");
        }
        if (unreachable.isPresent() && unreachable.get().retryAfter().isPresent()) {
            Instant next = work.now().plus(unreachable.get().retryAfter().get());
            return work.due(entry, next, "the system asked us to wait");
        }
        problem.ifPresent(found -> work.tally().problem(start.left(), start.right(), found));
        return problem.isPresent() ? Fate.PROBLEM : Fate.UPDATED;
    }
}
