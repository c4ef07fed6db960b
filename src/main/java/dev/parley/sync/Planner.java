package dev.parley.sync;

import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Unconvertible;
import dev.parley.sync.Merge.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what follows for two linked records. Pure: no I/O, no clock, no randomness; the same inputs give the same plan,
 * whichever side triggered it.
 */
final class Planner {

    /** Findings about one property that do not hold back the others: nothing was refused. */
    private static final Set<Problem.Code> ALONE = Set.of(
            Problem.Code.CONFLICT, Problem.Code.UNRESOLVED_REFERENCE, Problem.Code.LOCKED, Problem.Code.MULTI_VARIANT);

    private final BoundPair pair;
    private final Link link;
    private final Stand stand;
    private final Instant now;
    private final Decided decided;
    private final Map<Side, Map<String, Action.Outgoing>> writes = new EnumMap<>(Side.class);
    private final Map<String, Link.Base> settled = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<Action.Raise> raised = new ArrayList<>();
    private final Set<Target> awaited = new LinkedHashSet<>();
    private boolean adopts;

    private Planner(BoundPair pair, Link link, RemoteRecord left, RemoteRecord right, Instant now, Decided decided) {
        this.pair = pair;
        this.link = link;
        this.now = now;
        this.decided = decided;
        this.stand = new Stand(pair, link, left, right);
        settled.putAll(link.base());
    }

    static Plan plan(BoundPair whole, Link stored, RemoteRecord left, RemoteRecord right, Instant now) {
        return plan(whole, stored, left, right, now, Decided.NOTHING);
    }

    static Plan plan(
            BoundPair whole, Link stored, RemoteRecord left, RemoteRecord right, Instant now, Decided decided) {
        Link link = stored.comparableUnder(Fingerprints.scheme());
        BoundPair pair = Focus.on(whole, link, left.body(), right.body());
        Planner planner = new Planner(pair, link, left, right, now, decided);
        Optional<Action.Defer> stale = planner.stand.stale();
        if (stale.isPresent()) {
            return new Plan(List.of(stale.get()), Map.of("*", stale.get().why()), link.base(), Set.of());
        }
        pair.groups().forEach(planner::decide);
        return planner.result();
    }

    private void decide(BoundGroup group) {
        for (Member member : group.members()) {
            Optional<Sight.Fault> fault = stand.fault(member);
            if (fault.isPresent()) {
                raise(fault.get().code(), fault.get().message(), member);
                return;
            }
        }
        Optional<Side> keyMissing =
                group.members().get(0) instanceof BoundElement element ? element.keyMissing() : Optional.empty();
        if (keyMissing.isPresent() && stand.same(group.members().get(0))) {
            note(group, keyMissing.get());
            return;
        }
        if (group.members().get(0) instanceof BoundSet set && set.merges()) {
            merge(group, set);
            return;
        }
        act(group, Merge.decide(stand.of(group), rule(group), stand.evidence(group)));
    }

    /** Each side gets what the other changed; that may be a write to both. */
    private void merge(BoundGroup group, BoundSet set) {
        Sight left = stand.sight(Side.LEFT, set);
        Sight right = stand.sight(Side.RIGHT, set);
        String reason = SetChanges.of(set, left, right).reason();
        reasons.put(group.name(), reason);
        boolean rightLacks = set.lacks(Side.RIGHT, left, right);
        boolean leftLacks = set.lacks(Side.LEFT, right, left);
        if (rightLacks) {
            send(group, Side.RIGHT, reason);
        }
        if (leftLacks) {
            send(group, Side.LEFT, reason);
        }
        if (!rightLacks && !leftLacks) {
            adopt(set);
        }
    }

    /** Where a key cannot be noted any more the two are one by what they showed; nothing is missing for that. */
    private void note(BoundGroup group, Side target) {
        if (stand.lock(target).isPresent()) {
            reasons.put(group.name(), "both sides have it; its key cannot be noted there");
            group.members().forEach(this::adopt);
        } else {
            send(group, target, "both sides have it; its key is noted there");
        }
    }

    private void act(BoundGroup group, Decision decision) {
        reasons.put(group.name(), decision.reason());
        switch (decision.move()) {
            case NONE, ADOPT -> group.members().forEach(this::adopt);
            case TO_RIGHT -> send(group, Side.RIGHT, decision.reason());
            case TO_LEFT -> send(group, Side.LEFT, decision.reason());
            case REVIEW ->
                decided.on(group)
                        .ifPresentOrElse(
                                winner -> send(group, winner.opposite(), Decided.reason(winner)),
                                () -> conflict(group, decision.reason()));
        }
    }

    private void conflict(BoundGroup group, String reason) {
        String message = group.name() + ": " + reason + "; decide with `resolve`";
        raise(Problem.Code.CONFLICT, message, group.members().get(0));
    }

    private Merge.Rule rule(BoundGroup group) {
        Policies policies = pair.definition().policies();
        boolean inherited = group.inherits(Side.LEFT) || group.inherits(Side.RIGHT);
        return new Merge.Rule(
                group.way(),
                group.strength(),
                group.definition().conflict().orElse(policies.conflict()),
                inherited ? policies.with(Policies.Empties.KEEP) : policies,
                pair.tie());
    }

    /** A group travels as one: where one member cannot, none does, and its base stays. */
    private void send(BoundGroup group, Side target, String reason) {
        reasons.put(group.name(), reason);
        Map<String, Action.Outgoing> values = new LinkedHashMap<>();
        int raisedBefore = raised.size();
        for (Member member : group.members()) {
            boolean keyOnly = member instanceof BoundElement element
                    && element.keyMissing().isPresent();
            if (member.definition().way().to(target) && (keyOnly || !stand.same(member))) {
                outgoing(member, target, reason).ifPresent(value -> values.put(member.name(), value));
            }
        }
        if (raised.size() > raisedBefore) {
            return;
        }
        Optional<String> lock = values.isEmpty() ? Optional.empty() : stand.lock(target);
        if (lock.isPresent()) {
            String message = "the record on the " + target.word() + " is " + lock.get() + ", so nothing was written";
            raise(Problem.Code.LOCKED, message, group.members().get(0));
            return;
        }
        for (Member member : group.members()) {
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
    private Optional<Action.Outgoing> outgoing(Member member, Side target, String reason) {
        Sight source = stand.sight(target.opposite(), member);
        Sight there = stand.sight(target, member);
        if (member.clears(target, source, there) && member.needed(target)) {
            String message = member.path(target).text() + " must not become empty; enter a value on the "
                    + target.opposite().word();
            raise(Problem.Code.REQUIRED, message, member);
            return Optional.empty();
        }
        try {
            Member.Sending sending = member.sending(target, source, there);
            Link.Sent marks = new Link.Sent(source.fingerprint(), there.fingerprint(), sending.mark());
            return Optional.of(new Action.Outgoing(sending.change(), marks, reason));
        } catch (Unconvertible e) {
            raise(Problem.Code.INVALID_VALUE, e.getMessage(), member);
        } catch (Unresolved e) {
            awaited.add(e.target());
            raise(Problem.Code.UNRESOLVED_REFERENCE, e.getMessage(), member);
        }
        return Optional.empty();
    }

    private void adopt(Member member) {
        if (member instanceof BoundElement
                && stand.sight(Side.LEFT, member).empty()
                && stand.sight(Side.RIGHT, member).empty()) {
            adopts |= settled.remove(member.name()) != null;
            return;
        }
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

    private void raise(Problem.Code code, String message, Member member) {
        raised.add(new Action.Raise(code, message, Optional.of(member.name())));
        reasons.put(member.name(), message);
    }

    private Plan result() {
        List<Action> actions = new ArrayList<>();
        boolean held = pair.definition().policies().rejected() == Policies.Rejected.ATOMIC
                && raised.stream().anyMatch(raise -> !ALONE.contains(raise.code()));
        if (!held) {
            writes.forEach((side, values) -> actions.add(new Action.Write(side, values)));
            if (adopts && writes.isEmpty()) {
                actions.add(new Action.Adopt(settled));
            }
        }
        actions.addAll(raised);
        return new Plan(actions, reasons, held ? link.base() : settled, awaited);
    }
}
