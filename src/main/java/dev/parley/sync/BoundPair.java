package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pair of a definition bound to the traits of both datatypes, ready to plan with. Immutable.
 *
 * @param key prefix of everything stored for it
 * @param tie who wins when two edits cannot be ordered
 * @param groups what travels on update
 * @param onCreate what is only sent when a counterpart is created
 */
public record BoundPair(
        PairKey key,
        Pair definition,
        Side tie,
        Traits left,
        Traits right,
        List<BoundGroup> groups,
        List<CreateOnly> onCreate,
        Fingerprints fingerprints) {

    public BoundPair {
        groups = List.copyOf(groups);
        onCreate = List.copyOf(onCreate);
    }

    public Traits traits(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public String datatype(Side side) {
        return definition.end(side).datatype();
    }

    /** Whether a record of a side belongs to the pair. */
    public boolean holds(Side side, ObjectNode body) {
        return definition
                .end(side)
                .filter()
                .map(filter -> Conditions.holds(
                        filter, path -> Fields.read(body, path, traits(side).schema())))
                .orElse(true);
    }

    Stream<BoundProperty> properties() {
        return groups.stream().flatMap(group -> group.members().stream());
    }

    Map<String, Sight> sights(Side side, ObjectNode body) {
        Map<String, Sight> sights = new LinkedHashMap<>();
        properties().forEach(property -> sights.put(property.name(), property.sight(side, body)));
        return sights;
    }

    /** The base of a property, unless it stems from another fingerprint scheme or an older life of the property. */
    Optional<Link.Base> base(Link link, BoundProperty property) {
        return Optional.ofNullable(link.base().get(property.name()))
                .filter(base -> link.scheme().equals(Fingerprints.scheme()))
                .filter(base -> base.revision() == property.revision());
    }

    /** Whether a side shows just what its base says, for every property. */
    boolean unchanged(Link link, Side side, ObjectNode body) {
        return properties().allMatch(property -> base(link, property)
                .map(base -> base.of(side).equals(property.sight(side, body).fingerprint()))
                .orElse(false));
    }
}
