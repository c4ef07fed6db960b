package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Unconvertible;
import dev.parley.sync.Merge.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans what follows for two linked records. Pure: no I/O, no clock, no randomness; the same inputs give the same plan,
 * whichever side triggered it.
 */
final class Planner {

    private final BoundPair pair;
    private final Link link;
    private final Stand stand;
    private final Instant now;
    private final Map<Side, Map<String, Action.Outgoing>> writes = new EnumMap<>(Side.class);
    private final Map<String, Link.Base> settled = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<Action> raised = new ArrayList<>();
    private boolean adopts;

    private Planner(BoundPair pair, Link link, RemoteRecord left, RemoteRecord right, Instant now) {
        this.pair = pair;
        this.link = link;
        this.now = now;
        this.stand = new Stand(pair, link, left, right);
        settled.putAll(link.base());
    }

    static Plan plan(BoundPair pair, Link stored, RemoteRecord left, RemoteRecord right, Instant now) {
        Link link = stored.comparableUnder(Fingerprints.scheme());
        Planner planner = new Planner(pair, link, left, right, now);
        Optional<Action.Defer> stale = planner.stand.stale();
        if (stale.isPresent()) {
            return new Plan(List.of(stale.get()), Map.of("*", stale.get().why()), link.base());
        }
        pair.groups().forEach(planner::decide);
        return planner.result();
    }

    private void decide(BoundGroup group) {
        Optional<BoundProperty> faulty = group.members().stream()
                .filter(member -> stand.fault(member).isPresent())
                .findFirst();
        if (faulty.isPresent()) {
            raise(Problem.Code.INVALID_VALUE, stand.fault(faulty.get()).orElseThrow(), faulty.get());
            return;
        }
        Decision decision = Merge.decide(stand.of(group), rule(group), stand.evidence(group));
        reasons.put(group.name(), decision.reason());
        switch (decision.move()) {
            case NONE, ADOPT -> group.members().forEach(this::adopt);
            case TO_RIGHT -> send(group, Side.RIGHT, decision.reason());
            case TO_LEFT -> send(group, Side.LEFT, decision.reason());
            case REVIEW ->
                raise(
                        Problem.Code.CONFLICT,
                        group.name() + ": " + decision.reason() + "; decide with `resolve`",
                        group.members().get(0));
        }
    }

    private Merge.Rule rule(BoundGroup group) {
        return new Merge.Rule(
                group.way(),
                group.strength(),
                group.definition()
                        .conflict()
                        .orElse(pair.definition().policies().conflict()),
                pair.definition().policies(),
                pair.tie());
    }

    /** A group travels as one: where one member cannot, none does, and its base stays. */
    private void send(BoundGroup group, Side target, String reason) {
        Map<String, Action.Outgoing> values = new LinkedHashMap<>();
        int raisedBefore = raised.size();
        for (BoundProperty member : group.members()) {
            if (member.definition().way().to(target) && !stand.same(member)) {
                outgoing(member, target, reason).ifPresent(value -> values.put(member.name(), value));
            }
        }
        if (raised.size() > raisedBefore) {
            return;
        }
        for (BoundProperty member : group.members()) {
            if (values.containsKey(member.name())) {
                settled.put(member.name(), stand.baseNow(member, now));
            } else {
                adopt(member);
            }
        }
        if (!values.isEmpty()) {
            writes.computeIfAbsent(target, side -> new LinkedHashMap<>()).putAll(values);
        }
    }

    /** What is to be sent, or nothing when it cannot be; that is raised. */
    private Optional<Action.Outgoing> outgoing(BoundProperty member, Side target, String reason) {
        Sight source = stand.sight(target.opposite(), member);
        if (source.empty() && mustNotBeEmpty(member, target)) {
            String message = member.path(target).text() + " must not become empty; enter a value on the "
                    + target.opposite().word();
            raise(Problem.Code.REQUIRED, message, member);
            return Optional.empty();
        }
        try {
            JsonNode value = member.carry(target, source.raw());
            Sight sent = member.sight(target, value);
            Link.Sent marks = new Link.Sent(
                    source.fingerprint(), stand.sight(target, member).fingerprint(), sent.fingerprint());
            return Optional.of(new Action.Outgoing(new Change(member.path(target), value), marks, reason));
        } catch (Unconvertible e) {
            raise(Problem.Code.INVALID_VALUE, e.getMessage(), member);
            return Optional.empty();
        }
    }

    private static boolean mustNotBeEmpty(BoundProperty member, Side target) {
        return member.definition().required()
                || member.schema(target).required() == dev.parley.mapping.PropertySchema.Need.ALWAYS;
    }

    private void adopt(BoundProperty member) {
        Link.Base base = stand.baseNow(member, now);
        Optional<Link.Base> known = pair.base(link, member);
        boolean moved = known.map(
                        old -> !old.left().equals(base.left()) || !old.right().equals(base.right()))
                .orElse(true);
        if (moved) {
            settled.put(member.name(), base);
            adopts = true;
        }
    }

    private void raise(Problem.Code code, String message, BoundProperty member) {
        raised.add(new Action.Raise(code, message, Optional.of(member.name())));
        reasons.put(member.name(), message);
    }

    private Plan result() {
        List<Action> actions = new ArrayList<>();
        boolean held = !raised.isEmpty()
                && pair.definition().policies().rejected() == dev.parley.dataflow.Policies.Rejected.ATOMIC
                && raised.stream().anyMatch(action -> ((Action.Raise) action).code() != Problem.Code.CONFLICT);
        if (!held) {
            writes.forEach((side, values) -> actions.add(new Action.Write(side, values)));
            if (adopts && writes.isEmpty()) {
                actions.add(new Action.Adopt(settled));
            }
        }
        actions.addAll(raised);
        return new Plan(actions, reasons, held ? link.base() : settled);
    }
}
