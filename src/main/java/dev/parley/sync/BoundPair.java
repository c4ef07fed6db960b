package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
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
 * @param groups what travels on update, lists apart
 * @param lists lists whose elements travel one by one; none once the pair is focused on two records ({@link Focus})
 * @param onCreate what is only sent when a counterpart is created
 */
public record BoundPair(
        PairKey key,
        Pair definition,
        Side tie,
        Traits left,
        Traits right,
        List<BoundGroup> groups,
        List<ListRow> lists,
        List<CreateOnly> onCreate,
        Fingerprints fingerprints) {

    public BoundPair {
        groups = List.copyOf(groups);
        lists = List.copyOf(lists);
        onCreate = List.copyOf(onCreate);
    }

    public Traits traits(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public String datatype(Side side) {
        return definition.end(side).datatype();
    }

    /** Whether a record of a side belongs to the pair; one that counts as deleted does not. */
    public boolean holds(Side side, ObjectNode body) {
        return !deleted(side, body)
                && definition
                        .end(side)
                        .filter()
                        .map(filter -> meets(side, body, filter))
                        .orElse(true);
    }

    /** Whether a record that can still be read counts as deleted. */
    boolean deleted(Side side, ObjectNode body) {
        return definition
                .end(side)
                .deleted()
                .filter(mark -> meets(side, body, mark))
                .isPresent();
    }

    /** Whether a record of a side meets a condition. */
    boolean meets(Side side, ObjectNode body, Condition condition) {
        return Conditions.holds(
                condition, path -> Fields.read(body, path, traits(side).schema()));
    }

    Stream<Member> properties() {
        return groups.stream().flatMap(group -> group.members().stream());
    }

    Map<String, Sight> sights(Side side, ObjectNode body) {
        Map<String, Sight> sights = new LinkedHashMap<>();
        properties().forEach(property -> sights.put(property.name(), property.sight(side, body)));
        return sights;
    }

    /** The base of a property, unless it stems from another fingerprint scheme or an older life of the property. */
    Optional<Link.Base> base(Link link, Member property) {
        return Optional.ofNullable(link.base().get(property.name()))
                .filter(base -> link.scheme().equals(Fingerprints.scheme()))
                .filter(base -> base.revision() == property.revision());
    }

    /** Whether references of the pair need the links of other pairs. */
    boolean refers() {
        return groups.stream().anyMatch(group -> group.references().findAny().isPresent())
                || lists.stream()
                        .anyMatch(row -> row.list().references().findAny().isPresent());
    }

    /** This pair with the counterparts of what its records refer to. */
    BoundPair with(References references) {
        return with(
                groups.stream().map(group -> group.with(references)).toList(),
                lists.stream()
                        .map(row -> new ListRow(row.row(), row.list().with(references)))
                        .toList());
    }

    BoundPair with(List<BoundGroup> otherGroups, List<ListRow> otherLists) {
        return new BoundPair(key, definition, tie, left, right, otherGroups, otherLists, onCreate, fingerprints);
    }

    /** Whether a side shows just what its base says, for everything that a row of a listing tells. */
    boolean unchanged(Link link, Side side, ObjectNode body) {
        return properties().allMatch(property -> shows(link, property, side, body))
                && lists.stream().allMatch(row -> unchanged(row.list(), link, side, body));
    }

    /** Whether a side shows what the base of a member says. */
    boolean shows(Link link, Member property, Side side, ObjectNode body) {
        return base(link, property)
                .map(base -> base.of(side).equals(property.sight(side, body).fingerprint()))
                .orElse(false);
    }

    boolean unchanged(BoundList list, Link link, Side side, ObjectNode body) {
        BoundDigest digest = new BoundDigest(list, left, right);
        if (!digest.watched(side).isEmpty()) {
            return shows(link, digest, side, body);
        }
        List<ObjectNode> elements = list.elements(side, body);
        long known = Elements.known(list, link).stream()
                .filter(name -> !link.base().get(name).of(side).equals(Sight.NOTHING.fingerprint()))
                .count();
        return known == elements.size() && elements.stream().allMatch(element -> shows(list, link, side, element));
    }

    /** Whether an element shows what its base says, and nothing is left to be noted. */
    static boolean shows(BoundList list, Link link, Side side, ObjectNode element) {
        Link.Base base = link.base().get(Elements.name(list, side, element));
        return base != null
                && base.revision() == list.revision()
                && base.of(side).equals(list.sight(side, element).fingerprint())
                && !Kin.wait(list, link, base);
    }
}
