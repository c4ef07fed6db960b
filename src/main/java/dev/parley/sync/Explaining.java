package dev.parley.sync;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.dataflow.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers {@code explain}: reads both records, plans without executing, and tells what was found. Writes nothing. */
final class Explaining {

    private final Work work;
    private final Standing standing;

    /** @param standing whether the pair may write */
    Explaining(Work work, Standing standing) {
        this.work = work;
        this.standing = standing;
    }

    Optional<Explanation> explain(Side side, String id) {
        Entry entry = work.links().find(work.key(), side, id);
        Optional<RemoteRecord> own = work.read(side, id);
        if (entry.state() == Entry.State.NONE && entry.version() == 0 && own.isEmpty()) {
            return Optional.empty();
        }
        Optional<RemoteRecord> other = entry.other().flatMap(otherId -> work.read(side.opposite(), otherId));
        Optional<RemoteRecord> left = side == Side.LEFT ? own : other;
        Optional<RemoteRecord> right = side == Side.LEFT ? other : own;
        return Optional.of(new Explaining(focused(entry, left, right), standing).told(side, id, entry, own, other));
    }

    /** On the two records, with the links of what they refer to; nothing is brought along for an explanation. */
    private Work focused(Entry entry, Optional<RemoteRecord> left, Optional<RemoteRecord> right) {
        if (entry.link().isEmpty() || left.isEmpty() || right.isEmpty()) {
            return work;
        }
        Link link = entry.link().get();
        Needs needs = Needs.ofAll(work.pair(), left.get().body(), right.get().body());
        References references =
                work.companions().resolve(needs.wanted(), Set.of()).references();
        return work.seeing(Focus.on(
                work.pair().with(references),
                link,
                left.get().body(),
                right.get().body()));
    }

    private Explanation told(
            Side side, String id, Entry entry, Optional<RemoteRecord> own, Optional<RemoteRecord> other) {
        Optional<RemoteRecord> left = side == Side.LEFT ? own : other;
        Optional<RemoteRecord> right = side == Side.LEFT ? other : own;
        Optional<Plan> plan = entry.link()
                .filter(link -> left.isPresent() && right.isPresent())
                .map(link -> Planner.plan(work.pair(), link, left.get(), right.get(), work.now()));
        return new Explanation(
                side == Side.LEFT ? Optional.of(id) : entry.other(),
                side == Side.RIGHT ? Optional.of(id) : entry.other(),
                entry.state().name().toLowerCase(Locale.ROOT),
                new Situation(work, standing).of(entry, own, other),
                entry.problem(),
                properties(entry, left, right, plan),
                history(entry));
    }

    /** Of a link that ended, too. */
    private List<Link.History> history(Entry entry) {
        return entry.link()
                .map(Link::history)
                .or(() -> work.links()
                        .tombstone(work.key(), entry.side(), entry.id())
                        .map(Tombstone::history))
                .orElse(List.of());
    }

    private List<Explanation.Property> properties(
            Entry entry, Optional<RemoteRecord> left, Optional<RemoteRecord> right, Optional<Plan> plan) {
        List<Explanation.Property> properties = new ArrayList<>();
        for (BoundGroup group : work.pair().groups()) {
            for (Member member : group.members()) {
                Sight here = left.map(record -> member.sight(Side.LEFT, record.body()))
                        .orElse(Sight.NOTHING);
                Sight there = right.map(record -> member.sight(Side.RIGHT, record.body()))
                        .orElse(Sight.NOTHING);
                properties.add(new Explanation.Property(
                        member.name(),
                        left.isPresent() ? here.raw() : NullNode.getInstance(),
                        right.isPresent() ? there.raw() : NullNode.getInstance(),
                        left.isPresent() && right.isPresent() && member.same(here, there),
                        plan.map(found -> found.reasons()
                                        .getOrDefault(
                                                member.name(), found.reasons().getOrDefault(group.name(), "")))
                                .orElse(""),
                        last(entry, member),
                        stamps(member, left, right)));
            }
        }
        return properties;
    }

    private static Optional<Link.History> last(Entry entry, Member member) {
        return entry.link().stream()
                .flatMap(link -> link.history().stream())
                .filter(event -> event.written() != null)
                .filter(event -> event.property().equals(member.name())
                        || event.property().equals("*"))
                .findFirst();
    }

    private Map<String, Instant> stamps(Member member, Optional<RemoteRecord> left, Optional<RemoteRecord> right) {
        Map<String, Instant> stamps = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            Optional<RemoteRecord> record = side == Side.LEFT ? left : right;
            work.traits(side)
                    .clockOf(member.path(side))
                    .flatMap(clock -> record.flatMap(seen -> seen.stamp(clock.name())))
                    .ifPresent(stamp -> stamps.put(side.word(), stamp));
        }
        return stamps;
    }
}
