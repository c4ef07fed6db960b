package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds a pair of a definition to what the two connectors declare. Pure. */
final class Binding {

    private final Dataflow dataflow;
    private final Traits left;
    private final Traits right;
    private final RowBinding rows;
    private final List<ListRow> lists = new ArrayList<>();
    private final List<CreateOnly> onCreate = new ArrayList<>();

    private Binding(Dataflow dataflow, Traits left, Traits right, RowBinding rows) {
        this.dataflow = dataflow;
        this.left = left;
        this.right = right;
        this.rows = rows;
    }

    static BoundPair bind(
            String connection,
            Dataflow dataflow,
            Pair pair,
            Traits left,
            Traits right,
            Fingerprints fingerprints,
            Map<String, Integer> revisions) {
        RowBinding rows = new RowBinding(
                left.schema(),
                right.schema(),
                fingerprints,
                row -> revisions.getOrDefault(Revisions.key(pair.name(), row), 1));
        Binding binding = new Binding(dataflow, left, right, rows);
        List<BoundGroup> groups = pair.groups().stream()
                .flatMap(group -> binding.group(group).stream())
                .toList();
        PairKey key = new PairKey(connection, dataflow.name(), pair.name());
        return new BoundPair(
                key, pair, dataflow.tie(), left, right, groups, binding.lists, binding.onCreate, fingerprints);
    }

    private Optional<BoundGroup> group(PropertyGroup group) {
        List<Member> members = group.members().stream()
                .flatMap(member -> member(group, member).stream())
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new BoundGroup(group, members));
    }

    private Optional<Member> member(PropertyGroup group, PropertyPair declared) {
        Optional<PropertyPair> writable = writable(declared);
        if (writable.isEmpty()) {
            return Optional.empty();
        }
        PropertyPair row = writable.get();
        if (row.particulars().each().isPresent()) {
            lists.add(new ListRow(group, rows.list(row)));
            return Optional.empty();
        }
        Side target = row.way().to(Side.RIGHT) ? Side.RIGHT : Side.LEFT;
        if (row.constant().isPresent()) {
            onCreate.add(new CreateOnly(target, row.path(target).orElseThrow(), row.constant(), Optional.empty()));
            return Optional.empty();
        }
        Member bound = rows.member(row);
        if (row.onCreate()) {
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
        return Optional.of(member.going(toRight && toLeft ? Way.BOTH : toRight ? Way.RIGHT : Way.LEFT));
    }

    private boolean mayWrite(PropertyPair member, Side side) {
        Traits traits = side == Side.LEFT ? left : right;
        return !dataflow.end(side).readOnly()
                && Channels.schema(traits.schema(), member.path(side).orElseThrow())
                        .writable();
    }
}
