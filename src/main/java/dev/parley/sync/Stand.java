package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where two linked records stand against their base: what planning looks at. Pure. */
final class Stand {

    private final BoundPair pair;
    private final Link link;
    private final Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
    private final Map<Side, Map<String, Sight>> sights = new EnumMap<>(Side.class);

    Stand(BoundPair pair, Link link, RemoteRecord left, RemoteRecord right) {
        this.pair = pair;
        this.link = link;
        records.put(Side.LEFT, left);
        records.put(Side.RIGHT, right);
        for (Side side : Side.values()) {
            sights.put(side, pair.sights(side, records.get(side).body()));
        }
    }

    Sight sight(Side side, Member member) {
        return sights.get(side).get(member.name());
    }

    /** What neither side changed since they agreed is not compared: that may need the links of other records. */
    boolean same(Member member) {
        boolean rests = !(member instanceof BoundProperty)
                && pair.base(link, member).isPresent()
                && !differs(member, Side.LEFT)
                && !differs(member, Side.RIGHT);
        return rests || member.same(sight(Side.LEFT, member), sight(Side.RIGHT, member));
    }

    Optional<Sight.Fault> fault(Member member) {
        return sight(Side.LEFT, member).fault().or(() -> sight(Side.RIGHT, member)
                .fault());
    }

    Merge.Stand of(BoundGroup group) {
        boolean known = group.members().stream()
                .allMatch(member -> pair.base(link, member).isPresent());
        boolean leftEmpty = group.empty(Side.LEFT, sights.get(Side.LEFT));
        boolean rightEmpty = group.empty(Side.RIGHT, sights.get(Side.RIGHT));
        boolean same = leftEmpty && rightEmpty || group.members().stream().allMatch(this::same);
        return new Merge.Stand(
                known, changed(group, Side.LEFT), changed(group, Side.RIGHT), same, leftEmpty, rightEmpty);
    }

    private boolean changed(BoundGroup group, Side side) {
        return group.members().stream().anyMatch(member -> changed(member, side));
    }

    /** Whether a person or another program changed the value since both sides agreed. */
    private boolean changed(Member member, Side side) {
        return differs(member, side) && !provenOurs(member, side);
    }

    private boolean differs(Member member, Side side) {
        return pair.base(link, member)
                .map(base -> !base.of(side).equals(sight(side, member).fingerprint()))
                .orElse(true);
    }

    /**
     * A value we sent, under the very stamp our write returned: nobody edited it since, the system changed its
     * form. Says nothing of properties we did not send; those may have been edited between our read and our write.
     */
    private boolean provenOurs(Member member, Side side) {
        boolean sent = link.lastWrite(side)
                .map(write -> write.sent().containsKey(member.name()))
                .orElse(false);
        return sent
                && pair.traits(side)
                        .clockOf(member.path(side))
                        .filter(Traits.Clock::exact)
                        .filter(clock -> stampIsOurs(side, clock.name()))
                        .isPresent();
    }

    private boolean stampIsOurs(Side side, String clock) {
        Optional<Instant> stamp = records.get(side).stamp(clock);
        return stamp.isPresent()
                && link.lastWrite(side).map(write -> write.stamps().get(clock)).equals(stamp);
    }

    Evidence evidence(BoundGroup group) {
        return Evidence.of(witness(group, Side.LEFT), witness(group, Side.RIGHT));
    }

    /** The clock of the members that were changed; where they have several, none of them speaks for the group. */
    private Evidence.Witness witness(BoundGroup group, Side side) {
        Set<Optional<Traits.Clock>> clocks = group.members().stream()
                .filter(member -> changed(member, side))
                .map(member -> pair.traits(side).clockOf(member.path(side)))
                .collect(Collectors.toSet());
        return clocks.stream()
                .filter(only -> clocks.size() == 1)
                .flatMap(Optional::stream)
                .filter(clock -> !causedByUs(side, clock))
                .map(clock -> new Evidence.Witness(records.get(side).stamp(clock.name()), clock.certain()))
                .findFirst()
                .orElse(Evidence.Witness.NONE);
    }

    /** A stamp of ours, unless it belongs to a part that we did not write: then our write only read it back. */
    private boolean causedByUs(Side side, Traits.Clock clock) {
        Set<String> sent =
                link.lastWrite(side).map(write -> write.sent().keySet()).orElse(Set.of());
        boolean written = clock.covers().isEmpty()
                || pair.properties()
                        .filter(member -> sent.contains(member.name()))
                        .anyMatch(member -> pair.traits(side)
                                .clockOf(member.path(side))
                                .filter(clock::equals)
                                .isPresent());
        return written && stampIsOurs(side, clock.name());
    }

    /**
     * A read that still shows a value from before our last write, so soon after it, may come from a lagging replica.
     */
    Optional<Action.Defer> stale() {
        for (Side side : Side.values()) {
            Instant until = link.lastWrite(side)
                    .map(write -> write.at().plus(pair.traits(side).readLag()))
                    .orElse(Instant.MIN);
            if (records.get(side).fetchedAt().isBefore(until) && showsBefore(side)) {
                return Optional.of(new Action.Defer(
                        until, "the " + side.word() + " may still show the state before our last write"));
            }
            Optional<Instant> settled = settled(side);
            if (settled.isPresent()) {
                return Optional.of(new Action.Defer(
                        settled.get(), "the " + side.word() + " may still show a state older than the one last seen"));
            }
        }
        return Optional.empty();
    }

    /** Until when a value that differs from one first seen so short a time ago may only be an older one. */
    private Optional<Instant> settled(Side side) {
        Duration lag = pair.traits(side).readLag();
        return pair.properties()
                .filter(member -> differs(member, side))
                .flatMap(member -> pair.base(link, member).stream())
                .map(base -> (side == Side.LEFT ? base.leftSince() : base.rightSince()).plus(lag))
                .filter(until -> records.get(side).fetchedAt().isBefore(until))
                .max(Instant::compareTo);
    }

    private boolean showsBefore(Side side) {
        Map<String, Link.Sent> sent = link.lastWrites().get(side).sent();
        return pair.properties().anyMatch(member -> {
            Link.Sent marks = sent.get(member.name());
            String now = sight(side, member).fingerprint();
            return marks != null && now.equals(marks.before()) && !now.equals(marks.sent());
        });
    }

    /** Why a side takes no edits, if it does not. */
    Optional<String> lock(Side side) {
        return pair.traits(side)
                .locked()
                .filter(lock -> pair.meets(side, records.get(side).body(), lock.when()))
                .map(Traits.Lock::reason);
    }

    /** The base if both sides agreed on what they hold now. */
    Link.Base baseNow(Member member, Instant now) {
        Optional<Link.Base> old = pair.base(link, member);
        String left = sight(Side.LEFT, member).fingerprint();
        String right = sight(Side.RIGHT, member).fingerprint();
        return new Link.Base(
                left,
                right,
                old.filter(base -> base.left().equals(left))
                        .map(Link.Base::leftSince)
                        .orElse(now),
                old.filter(base -> base.right().equals(right))
                        .map(Link.Base::rightSince)
                        .orElse(now),
                member.revision());
    }
}
