package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Conversions;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds a pair of a definition to what the two connectors declare. Pure. */
final class Binding {

    private final Dataflow dataflow;
    private final Traits left;
    private final Traits right;
    private final Fingerprints fingerprints;
    private final Map<String, Integer> revisions;
    private final List<CreateOnly> onCreate = new ArrayList<>();
    private final String pair;

    private Binding(
            Dataflow dataflow,
            String pair,
            Traits left,
            Traits right,
            Fingerprints fingerprints,
            Map<String, Integer> revisions) {
        this.dataflow = dataflow;
        this.pair = pair;
        this.left = left;
        this.right = right;
        this.fingerprints = fingerprints;
        this.revisions = revisions;
    }

    static BoundPair bind(
            String connection,
            Dataflow dataflow,
            Pair pair,
            Traits left,
            Traits right,
            Fingerprints fingerprints,
            Map<String, Integer> revisions) {
        Binding binding = new Binding(dataflow, pair.name(), left, right, fingerprints, revisions);
        List<BoundGroup> groups = pair.groups().stream()
                .flatMap(group -> binding.group(group).stream())
                .toList();
        PairKey key = new PairKey(connection, dataflow.name(), pair.name());
        return new BoundPair(key, pair, dataflow.tie(), left, right, groups, binding.onCreate, fingerprints);
    }

    private Optional<BoundGroup> group(PropertyGroup group) {
        List<BoundProperty> members = group.members().stream()
                .flatMap(member -> member(member).stream())
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new BoundGroup(group, members));
    }

    private Optional<BoundProperty> member(PropertyPair declared) {
        Optional<PropertyPair> writable = writable(declared);
        if (writable.isEmpty()) {
            return Optional.empty();
        }
        PropertyPair member = writable.get();
        if (member.constant().isPresent()) {
            Side target = member.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
            onCreate.add(
                    new CreateOnly(target, member.path(target).orElseThrow(), member.constant(), Optional.empty()));
            return Optional.empty();
        }
        BoundProperty bound = bound(member);
        if (member.onCreate()) {
            Side target = member.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
            onCreate.add(new CreateOnly(target, bound.path(target), Optional.empty(), Optional.of(bound)));
            return Optional.empty();
        }
        return Optional.of(bound);
    }

    /** A read-only system or property is never written: what would travel there, does not. */
    private Optional<PropertyPair> writable(PropertyPair member) {
        boolean toRight = member.way().to(Side.RIGHT) && mayWrite(member, Side.RIGHT);
        boolean toLeft = member.way().to(Side.LEFT) && mayWrite(member, Side.LEFT);
        if (!toRight && !toLeft) {
            return Optional.empty();
        }
        Way way = toRight && toLeft ? Way.BOTH : toRight ? Way.RIGHT : Way.LEFT;
        return Optional.of(member.going(way));
    }

    private boolean mayWrite(PropertyPair member, Side side) {
        Traits traits = side == Side.LEFT ? left : right;
        return !dataflow.end(side).readOnly()
                && schema(traits, member.path(side).orElseThrow()).writable();
    }

    private BoundProperty bound(PropertyPair member) {
        PropertySchema leftSchema = schema(left, member.left().orElseThrow());
        PropertySchema rightSchema = schema(right, member.right().orElseThrow());
        Channel channel = new Channel(
                member.name(),
                new Channel.End(left.schema(), leftSchema, member.leftType().orElse(leftSchema.type())),
                new Channel.End(right.schema(), rightSchema, member.rightType().orElse(rightSchema.type())),
                member.convert().flatMap(Conversions::named));
        int revision = revisions.getOrDefault(Revisions.key(pair, member), 1);
        return new BoundProperty(member, channel, leftSchema, rightSchema, revision, fingerprints);
    }

    private static PropertySchema schema(Traits traits, Path path) {
        return traits.schema().property(path).orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
    }
}
