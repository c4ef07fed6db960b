package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Members;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A property that is merged member by member: order and repetition mean nothing, and what each side added or removed
 * travels by itself. Immutable.
 *
 * @param base what both sides held when they last agreed, once it is about two records; none at a first link, when
 *     nothing counts as removed
 * @param keepsEmpties whether removing all members on a side is no removal
 */
record BoundSet(
        PropertyPair definition,
        Channel channel,
        int revision,
        Fingerprints fingerprints,
        Optional<Link.Base> base,
        boolean keepsEmpties)
        implements Member {

    BoundSet(PropertyPair definition, Channel channel, int revision, Fingerprints fingerprints) {
        this(definition, channel, revision, fingerprints, Optional.empty(), false);
    }

    /** This set against what two records agreed on. */
    BoundSet since(Optional<Link.Base> agreed, boolean keepingEmpties) {
        return new BoundSet(definition, channel, revision, fingerprints, agreed, keepingEmpties);
    }

    /** Whether members travel; a set that goes one way travels whole. */
    boolean merges() {
        return definition.way() == Way.BOTH;
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Path path(Side side) {
        return schema(side).path();
    }

    private PropertySchema schema(Side side) {
        return channel.end(side == Side.LEFT).property();
    }

    private Members form(Side side) {
        return new Members(schema(side));
    }

    @Override
    public Sight sight(Side side, ObjectNode body) {
        return sight(side, side == Side.LEFT ? channel.readLeft(body) : channel.readRight(body));
    }

    private Sight sight(Side side, JsonNode raw) {
        try {
            Marks marks = new Marks(members(side, raw).keySet());
            return new Sight(raw, marks.empty() ? "" : marks.text(), marks.text(), Optional.empty());
        } catch (Unconvertible e) {
            return Sight.faulty(raw, fingerprints.of("!" + raw), Problem.Code.INVALID_VALUE, e.getMessage());
        }
    }

    /** In the precision that both sides can keep, so that a member bears one fingerprint on either side. */
    private String normal(JsonNode member) {
        JsonNode onLeft = TextNode.valueOf(form(Side.LEFT).normal(member));
        return form(Side.RIGHT).normal(onLeft);
    }

    /** By fingerprint, in the order in which they stand, each once. */
    private Map<String, JsonNode> members(Side side, JsonNode raw) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (JsonNode member : form(side).read(raw)) {
            String normal = normal(member);
            if (!normal.isEmpty()) {
                members.putIfAbsent(fingerprints.of(normal), member);
            }
        }
        return members;
    }

    @Override
    public boolean same(Sight left, Sight right) {
        return left.fault().isEmpty()
                && right.fault().isEmpty()
                && left.fingerprint().equals(right.fingerprint());
    }

    /** What a side added since both agreed. */
    Marks added(Side side, Sight sight) {
        return Marks.of(sight.fingerprint()).minus(agreed(side));
    }

    /** What a side removed since both agreed. */
    Marks removed(Side side, Sight sight) {
        return keepsEmpties && sight.empty() ? Marks.NONE : agreed(side).minus(Marks.of(sight.fingerprint()));
    }

    /** Whether a side removed every member since both agreed. */
    boolean cleared(Side side, Sight sight) {
        return sight.empty() && !agreed(side).empty();
    }

    private Marks agreed(Side side) {
        return base.map(known -> Marks.of(known.of(side))).orElse(Marks.NONE);
    }

    /** What the target has to hold: where one side added what the other removed, it was wanted last. */
    Marks wanted(Side target, Sight source, Sight there) {
        if (!merges()) {
            return Marks.of(source.fingerprint());
        }
        Side from = target.opposite();
        Marks gone = removed(from, source).minus(added(target, there));
        return Marks.of(there.fingerprint()).minus(gone).plus(added(from, source));
    }

    /** Whether something has to be written there. */
    boolean lacks(Side target, Sight source, Sight there) {
        return !wanted(target, source, there).equals(Marks.of(there.fingerprint()));
    }

    /** Members that stay keep their form and place there; new ones follow in the order of the source. */
    @Override
    public Sending sending(Side target, Sight source, Sight there) {
        Marks wanted = wanted(target, source, there);
        Map<String, JsonNode> all = members(target, there.raw());
        members(target.opposite(), source.raw()).forEach(all::putIfAbsent);
        all.keySet().retainAll(wanted.each());
        List<JsonNode> values = new ArrayList<>(all.values());
        Change change = new Change(
                path(target),
                form(target).write(values),
                Optional.empty(),
                channel.end(target == Side.LEFT).selector());
        return new Sending(change, wanted.text());
    }

    @Override
    public boolean clears(Side target, Sight source, Sight there) {
        return wanted(target, source, there).empty();
    }

    @Override
    public boolean needed(Side target) {
        return definition.required() || schema(target).required() == PropertySchema.Need.ALWAYS;
    }
}
