package dev.parley.sync;

import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.sync.Action.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Executes the writes of a plan: intent first, then the remote writes, then the base. */
final class LinkWriter {

    private final Work work;

    LinkWriter(Work work) {
        this.work = work;
    }

    Fate write(Entry entry, Link link, Plan plan, Map<Side, RemoteRecord> records, boolean anew) {
        String content = content(plan);
        Optional<Fate> held = anew ? Optional.empty() : held(entry, link, plan, content);
        if (held.isPresent()) {
            return held.get();
        }
        Optional<Instant> calm = work.tally().halt().calm(link, plan, work.now());
        if (calm.isPresent()) {
            return work.due(entry, calm.get(), "written a moment ago; more edits may be under way");
        }
        if (!work.budget().fits(calls(plan))) {
            return work.due(entry, work.now(), "no time left in this invocation");
        }
        return consented(link, plan, content) ? send(entry, link, plan, records, content) : Fate.UPDATED;
    }

    /** What was refused, or would go to and fro, is not sent by itself. */
    private Optional<Fate> held(Entry entry, Link link, Plan plan, String content) {
        Optional<Problem> refused = link.problem()
                .filter(old -> old.content().filter(content::equals).isPresent());
        if (refused.isPresent()) {
            work.tally().problem(link.left(), link.right(), refused.get());
            return Optional.of(Fate.PROBLEM);
        }
        return Oscillation.in(plan, link, work.now())
                .map(property -> park(entry, link, Oscillation.raise(property), content));
    }

    private Fate send(Entry entry, Link link, Plan plan, Map<Side, RemoteRecord> records, String content) {
        Link.Intent intent = new Link.Intent(work.ids().get(), work.now().plus(lease(plan)), marks(plan));
        Written<Link> intended = work.links().intend(work.key(), link, intent);
        if (!intended.done()) {
            return new NotStored(work).fate(entry, intended, "another worker was faster");
        }
        Settlement settlement = new Settlement(work, intended.stored().orElseThrow(), link, plan);
        Map<Side, Map<String, Outgoing>> refusals = new EnumMap<>(Side.class);
        for (Action.Write write : plan.writes()) {
            boolean late = late(intent, write.side());
            if (late || !send(write, intent, records.get(write.side()), settlement, refusals)) {
                return work.due(entry, intent.expiry(), "it is not known whether a write arrived");
            }
            if (settlement.answered(write.side())) {
                RemoteRecord source = records.get(write.side().opposite());
                work.tally().arrived(Edited.before(link, write.side(), source));
            }
        }
        return settlement.finish(entry);
    }

    /** Nothing is written until something else is to be sent, or somebody sends it again. */
    private Fate park(Entry entry, Link link, Action.Raise raise, String content) {
        Problem problem = work.problem(link.problem(), raise, false, Optional.of(content));
        boolean stored = work.links()
                .settle(work.key(), link, link.withProblem(Optional.of(problem)))
                .done();
        if (!stored) {
            return work.due(entry, work.now(), "the link changed while it was compared");
        }
        work.tally().problem(link.left(), link.right(), problem);
        return Fate.PROBLEM;
    }

    private boolean consented(Link link, Plan plan, String content) {
        boolean all = true;
        for (Action.Write write : plan.writes()) {
            String properties = String.join(", ", write.values().keySet());
            all &= work.consent()
                    .to(new Consent.Deed(
                            Consent.Kind.UPDATE, write.side(), link.left(), link.right(), content, properties));
        }
        return all;
    }

    /** Whether the outcome is known. */
    private boolean send(
            Action.Write write,
            Link.Intent intent,
            RemoteRecord current,
            Settlement settlement,
            Map<Side, Map<String, Outgoing>> refusals) {
        Map<String, Outgoing> values = new LinkedHashMap<>(write.values());
        while (!values.isEmpty()) {
            try {
                List<Change> changes =
                        values.values().stream().map(Outgoing::change).toList();
                String datatype = work.pair().datatype(write.side());
                RemoteRecord answer = work.system(write.side()).update(datatype, current, changes);
                settlement.arrived(write.side(), values, answer);
                return true;
            } catch (RemoteFailure.Rejected e) {
                Optional<String> culprit = culprit(values, e);
                Map<String, Outgoing> out = refused(values, culprit);
                refusals.computeIfAbsent(write.side(), side -> new LinkedHashMap<>())
                        .putAll(out);
                settlement.refused(write.side(), values, e, culprit, content(refusals));
                values.keySet().removeAll(Set.copyOf(out.keySet()));
                if (!values.isEmpty() && late(intent, write.side())) {
                    settlement.unfinished();
                    return true;
                }
            } catch (RemoteFailure.Unavailable e) {
                if (e.effectPossible()) {
                    work.later(e);
                    return false;
                }
                settlement.unreachable(values, e);
                return true;
            }
        }
        return true;
    }

    /** What is not sent again as it is: all of it, or the property refused with what travels only together with it. */
    private Map<String, Outgoing> refused(Map<String, Outgoing> values, Optional<String> culprit) {
        Map<String, Outgoing> out = new LinkedHashMap<>(values);
        if (culprit.isPresent() && work.pair().definition().policies().rejected() != Rejected.ATOMIC) {
            Path where = values.get(culprit.get()).change().path();
            Set<String> together = together(culprit.get());
            // Which element of a list was refused the system does not say: none of them is sent again.
            out.entrySet()
                    .removeIf(value -> !together.contains(value.getKey())
                            && !(value.getValue().change().element().isPresent()
                                    && value.getValue().change().path().equals(where)));
        }
        return out;
    }

    private static Optional<String> culprit(Map<String, Outgoing> values, RemoteFailure.Rejected refusal) {
        return values.entrySet().stream()
                .filter(value -> refusal.property()
                        .filter(path -> path.within(value.getValue().change().path()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The property with all that travels only together with it. */
    private Set<String> together(String property) {
        return work.pair().groups().stream()
                .map(group -> group.members().stream().map(Member::name).collect(Collectors.toSet()))
                .filter(names -> names.contains(property))
                .findFirst()
                .orElse(Set.of(property));
    }

    private String content(Plan plan) {
        return content(plan.writes().stream().collect(Collectors.toMap(Action.Write::side, Action.Write::values)));
    }

    /** What is sent is part of it beside the source: a reference may lead elsewhere by now. */
    private String content(Map<Side, Map<String, Outgoing>> writes) {
        List<String> sources = new ArrayList<>();
        writes.forEach((side, values) -> values.forEach((name, value) -> sources.add(side.word()
                + name
                + value.change().path()
                + value.sent().source()
                + value.sent().sent())));
        Collections.sort(sources);
        return work.pair().fingerprints().of(String.join("\n", sources));
    }

    private static Map<Side, Map<String, Link.Sent>> marks(Plan plan) {
        return plan.writes().stream()
                .collect(Collectors.toMap(Action.Write::side, write -> write.values().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, value -> value.getValue().sent()))));
    }

    private boolean late(Link.Intent intent, Side side) {
        return work.now().isAfter(intent.expiry().minus(timeout(side)).minus(Link.Intent.CLOCKS));
    }

    private Duration timeout(Side side) {
        return work.system(side).callTimeout();
    }

    /** Long enough for every write to start in time and to end before the intent does. */
    private Duration lease(Plan plan) {
        Duration lease = Duration.ofSeconds(1).plus(Link.Intent.CLOCKS);
        for (Action.Write write : plan.writes()) {
            lease = lease.plus(timeout(write.side()).multipliedBy(1L + attempts(write)));
        }
        return lease;
    }

    /** Where each property may be refused for itself, each costs a call. */
    private int attempts(Action.Write write) {
        boolean eachAlone = work.pair().definition().policies().rejected() == Rejected.PER_PROPERTY;
        return eachAlone ? Math.max(calls(write), write.values().size()) : calls(write);
    }

    private static int calls(Plan plan) {
        return plan.writes().stream().mapToInt(LinkWriter::calls).sum();
    }

    /** One for the record and, at most, one for each element of a list. */
    private static int calls(Action.Write write) {
        long elements = write.values().values().stream()
                .filter(value -> value.change().element().isPresent())
                .count();
        return 1 + (int) elements;
    }
}
