package dev.parley.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** L1 and R1, linked, as the planner meets them: a base or none, the two records now, and what was written before. */
final class Meeting {

    private final BoundPair pair;
    private final Map<Side, RemoteRecord> records = new EnumMap<>(Side.class);
    private Link link = new Link(
            "L1", "R1", 1, Fingerprints.scheme(), Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty());

    Meeting(Pairs pairs) {
        this(pairs.bound());
    }

    Meeting(BoundPair pair) {
        this.pair = pair;
        now("{}", "{}");
    }

    /** What each side held when the two last agreed. */
    Meeting base(String left, String right) {
        Map<String, Link.Base> base = new HashMap<>();
        pair.properties()
                .forEach(property -> base.put(
                        property.name(),
                        new Link.Base(
                                mark(property, Side.LEFT, left),
                                mark(property, Side.RIGHT, right),
                                Pairs.START,
                                Pairs.START,
                                property.revision())));
        return link(link.with(base));
    }

    /** The same on both sides, in names that both sides share. */
    Meeting base(String both) {
        return base(both, both);
    }

    Meeting link(Link other) {
        link = other;
        return this;
    }

    Meeting now(String left, String right) {
        records.put(Side.LEFT, Pairs.record("L1", left));
        records.put(Side.RIGHT, Pairs.record("R1", right));
        return this;
    }

    /** When a clock of a side says that its part of the record was changed. */
    Meeting stamp(Side side, String clock, Instant at) {
        Map<String, Instant> stamps = new HashMap<>(record(side).stamps());
        stamps.put(clock, at);
        RemoteRecord old = record(side);
        records.put(side, new RemoteRecord(old.id(), old.body(), stamps, old.fetchedAt(), Optional.empty()));
        return this;
    }

    Meeting stamp(Side side, Instant at) {
        return stamp(side, Traits.RECORD, at);
    }

    Meeting fetched(Side side, Instant at) {
        RemoteRecord old = record(side);
        records.put(side, new RemoteRecord(old.id(), old.body(), old.stamps(), at, Optional.empty()));
        return this;
    }

    /**
     * Our last write to a side: the target's values before, and those sent; the source's are the ones in the base.
     */
    Meeting wrote(Side side, Instant at, Map<String, Instant> stamps, String before, String sent) {
        Map<Side, Link.LastWrite> writes = new EnumMap<>(Side.class);
        writes.putAll(link.lastWrites());
        writes.put(side, new Link.LastWrite(at, stamps, marks(side, "{}", before, sent)));
        return link(link.withLastWrites(writes));
    }

    /**
     * An intent that its worker left behind, just expired: the source's values and the target's before, and the values
     * to be sent.
     */
    Meeting intended(Side target, String source, String before, String sent) {
        Link.Intent intent = new Link.Intent("id1", Pairs.START, Map.of(target, marks(target, source, before, sent)));
        return link(link.withIntent(Optional.of(intent)));
    }

    /** By property named in {@code sent}. */
    private Map<String, Link.Sent> marks(Side target, String source, String before, String sent) {
        Map<String, Link.Sent> marks = new LinkedHashMap<>();
        ObjectNode values = (ObjectNode) Pairs.json(sent);
        pair.properties()
                .filter(property -> values.has(property.path(target).first()))
                .forEach(property -> marks.put(
                        property.name(),
                        new Link.Sent(
                                mark(property, target.opposite(), source),
                                mark(property, target, before),
                                mark(property, target, sent))));
        return marks;
    }

    private static String mark(Member property, Side side, String body) {
        return property.sight(side, (ObjectNode) Pairs.json(body)).fingerprint();
    }

    RemoteRecord record(Side side) {
        return records.get(side);
    }

    Link link() {
        return link;
    }

    Plan plan() {
        return plan(Pairs.minute(10));
    }

    Plan plan(Instant now) {
        return Planner.plan(pair, link, record(Side.LEFT), record(Side.RIGHT), now);
    }

    /** The link after a look at the expired intent. */
    Meeting takenOver() {
        return link(IntentTakeover.completed(
                pair, link, record(Side.LEFT), record(Side.RIGHT), Pairs.START.plus(Duration.ofMinutes(5))));
    }

    /** What a plan sends to a side, by path; {@code {}} for nothing. */
    static ObjectNode sent(Plan plan, Side side) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        plan.write(side).stream()
                .flatMap(write -> write.values().values().stream())
                .forEach(value ->
                        values.set(value.change().path().text(), value.change().value()));
        return values;
    }

    /** The world after the plan: the values sent are there, the base is as the engine settles it. */
    Meeting after(Plan plan) {
        Map<String, Link.Base> base = new HashMap<>(plan.settled());
        for (Action.Write write : plan.writes()) {
            Side target = write.side();
            ObjectNode body = record(target).body().deepCopy();
            write.values().forEach((name, value) -> {
                Fields.write(
                        body,
                        value.change().path(),
                        value.change().value(),
                        pair.traits(target).schema());
                base.put(name, settled(target, value.sent()));
            });
            RemoteRecord old = record(target);
            records.put(target, new RemoteRecord(old.id(), body, old.stamps(), old.fetchedAt(), Optional.empty()));
        }
        return link(link.with(base));
    }

    private static Link.Base settled(Side target, Link.Sent marks) {
        boolean toLeft = target == Side.LEFT;
        String left = toLeft ? marks.sent() : marks.source();
        String right = toLeft ? marks.source() : marks.sent();
        return new Link.Base(left, right, Pairs.START, Pairs.START, 1);
    }
}
