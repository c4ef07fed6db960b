package dev.parley.sync;

import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A group of members that merges as one; a single one is a group of one. Immutable. */
record BoundGroup(PropertyGroup definition, List<Member> members) {

    BoundGroup {
        members = List.copyOf(members);
    }

    /** A member that stands alone under a row of the definition. */
    static BoundGroup alone(Member member, PropertyGroup row) {
        return new BoundGroup(new PropertyGroup(member.name(), row.members(), row.conflict()), List.of(member));
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

    /** Whether becoming empty on a side is no edit. */
    boolean inherits(Side side) {
        return members.stream().allMatch(member -> member.inherits(side));
    }

    /** Both ways unless all members go the same one way. */
    Way way() {
        Way first = members.get(0).definition().way();
        return members.stream().allMatch(member -> member.definition().way() == first) ? first : Way.BOTH;
    }

    Strength strength() {
        return members.get(0).definition().strength();
    }

    Stream<BoundReference> references() {
        return members.stream().filter(BoundReference.class::isInstance).map(BoundReference.class::cast);
    }

    BoundGroup with(References references) {
        List<Member> resolved = members.stream()
                .map(member -> member instanceof BoundReference reference ? reference.with(references) : member)
                .toList();
        return new BoundGroup(definition, resolved);
    }

    /** The members that apply; none when the group is left with nothing. */
    Optional<BoundGroup> of(List<Member> applying) {
        return applying.isEmpty() ? Optional.empty() : Optional.of(new BoundGroup(definition, applying));
    }
}
