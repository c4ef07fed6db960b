package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A pair as it applies to two records: rows whose conditions they do not meet are left out, of several paths the one
 * that counts is chosen, a set learns what both sides agreed on, and a list is taken apart into its elements. Pure.
 */
final class Focus {

    private final BoundPair pair;
    private final Map<Side, ObjectNode> bodies = new EnumMap<>(Side.class);

    private Focus(BoundPair pair, ObjectNode left, ObjectNode right) {
        this.pair = pair;
        bodies.put(Side.LEFT, left);
        bodies.put(Side.RIGHT, right);
    }

    static BoundPair on(BoundPair pair, Link link, ObjectNode left, ObjectNode right) {
        Focus focus = new Focus(pair, left, right);
        List<BoundGroup> groups = new ArrayList<>();
        pair.groups().forEach(group -> group.of(focus.applying(group, link)).ifPresent(groups::add));
        pair.lists().forEach(row -> groups.addAll(focus.taken(row, link)));
        return pair.with(groups, List.of());
    }

    private List<Member> applying(BoundGroup group, Link link) {
        return group.members().stream()
                .filter(member -> applies(member.definition().particulars().when()))
                .map(member -> settled(member, link))
                .toList();
    }

    private Member settled(Member member, Link link) {
        if (member instanceof BoundProperty property) {
            return property.settledFor(bodies.get(Side.LEFT), bodies.get(Side.RIGHT));
        }
        boolean keeps = pair.definition().policies().empties() == Policies.Empties.KEEP;
        return member instanceof BoundSet set ? set.since(pair.base(link, set), keeps) : member;
    }

    private boolean applies(When when) {
        for (Side side : Side.values()) {
            boolean met = Applicability.guard(when, pair.traits(side).schema(), side)
                    .map(condition -> pair.meets(side, bodies.get(side), condition))
                    .orElse(true);
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private List<BoundGroup> taken(ListRow row, Link link) {
        List<BoundGroup> groups = new ArrayList<>();
        BoundList list = row.list();
        if (!applies(list.definition().particulars().when())) {
            return groups;
        }
        if (!pair.left().digests().isEmpty() || !pair.right().digests().isEmpty()) {
            groups.add(BoundGroup.alone(new BoundDigest(list, pair.left(), pair.right()), row.row()));
        }
        Elements.of(list, link, bodies.get(Side.LEFT), bodies.get(Side.RIGHT))
                .forEach(element -> groups.add(BoundGroup.alone(element, row.row())));
        return groups;
    }
}
