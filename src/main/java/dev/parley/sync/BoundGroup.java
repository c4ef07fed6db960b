package dev.parley.sync;

import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Map;

/** A group of bound properties that merges as one; a single property is a group of one. Immutable. */
record BoundGroup(PropertyGroup definition, List<BoundProperty> members) {

    BoundGroup {
        members = List.copyOf(members);
    }

    String name() {
        return definition.name();
    }

    boolean empty(Side side, Map<String, Sight> sights) {
        return members.stream().allMatch(member -> {
            Sight sight = sights.get(member.name());
            return sight.empty() || members.size() > 1 && member.merelyAssumed(side, sight);
        });
    }

    /** Both ways unless all members go the same one way. */
    Way way() {
        Way first = members.get(0).definition().way();
        return members.stream().allMatch(member -> member.definition().way() == first) ? first : Way.BOTH;
    }

    Strength strength() {
        return members.get(0).definition().strength();
    }
}
