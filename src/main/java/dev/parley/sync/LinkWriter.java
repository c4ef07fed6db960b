package dev.parley.sync;

import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.sync.Action.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
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
        Optional<Link> intended = work.links().intend(work.key(), link, intent).stored();
        if (intended.isEmpty()) {
            return work.due(entry, work.now(), "another worker was faster");
        }
        Settlement settlement = new Settlement(work, intended.get(), link, plan);
        for (Action.Write write : plan.writes()) {
            boolean late = work.now().isAfter(intent.expiry().minus(timeout(write.side())));
            if (late || !send(write, records.get(write.side()), settlement, content)) {
                return work.due(entry, intent.expiry(), "it is not known whether a write arrived");
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
    private boolean send(Action.Write write, RemoteRecord current, Settlement settlement, String content) {
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
                settlement.refused(write.side(), values, e, culprit, content);
                if (culprit.isEmpty() || work.pair().definition().policies().rejected() == Rejected.ATOMIC) {
                    return true;
                }
                Path where = values.get(culprit.get()).change().path();
                values.keySet().removeAll(together(culprit.get()));
                // Which element of a list was refused the system does not say: none of them is sent again.
                values.values()
                        .removeIf(value -> value.change().element().isPresent()
                                && value.change().path().equals(where));
            } catch (RemoteFailure.Unavailable e) {
                if (e.effectPossible()) {
                    return false;
                }
                settlement.unreachable(values, e);
                return true;
            }
        }
        return true;
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

    /** What is sent is part of it beside the source: a reference may lead elsewhere by now. */
    private String content(Plan plan) {
        List<String> sources = new ArrayList<>();
        plan.writes().forEach(write -> write.values()
                .forEach((name, value) -> sources.add(name
                        + value.change().path()
                        + value.sent().source()
                        + value.sent().sent())));
        return work.pair().fingerprints().of(String.join("\n", sources));
    }

    private static Map<Side, Map<String, Link.Sent>> marks(Plan plan) {
        return plan.writes().stream()
                .collect(Collectors.toMap(Action.Write::side, write -> write.values().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, value -> value.getValue().sent()))));
    }

    private Duration timeout(Side side) {
        return work.system(side).callTimeout();
    }

    /** Long enough for every write to start in time and to end before the intent does. */
    private Duration lease(Plan plan) {
        Duration lease = Duration.ofSeconds(1);
        for (Action.Write write : plan.writes()) {
            lease = lease.plus(timeout(write.side()).multipliedBy(1L + calls(write)));
        }
        return lease;
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
