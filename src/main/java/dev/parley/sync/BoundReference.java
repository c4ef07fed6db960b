package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.Optional;

/**
 * A property whose value is the id of another record; it travels through that record's link. Immutable.
 *
 * @param references the counterparts known
 */
record BoundReference(
        PropertyPair definition,
        String pair,
        Channel.End left,
        Channel.End right,
        int revision,
        Fingerprints fingerprints,
        References references)
        implements Member {

    private static final char BELOW = '/';

    BoundReference with(References known) {
        return new BoundReference(definition, pair, left, right, revision, fingerprints, known);
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Path path(Side side) {
        return end(side).property().path();
    }

    private Channel.End end(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** The whole id, also where the property holds only its part below another record. */
    @Override
    public Sight sight(Side side, ObjectNode body) {
        Channel.End end = end(side);
        try {
            String part = id(body, end.property(), end.record());
            Optional<Path> below = end.property().below();
            String parent = below.map(path -> id(body, schema(end.record(), path), end.record()))
                    .orElse("");
            String id = part.isEmpty() || below.isPresent() && parent.isEmpty()
                    ? ""
                    : below.isPresent() ? parent + BELOW + part : part;
            return sight(id);
        } catch (Unconvertible e) {
            String message = path(side).text() + ": " + e.getMessage();
            return Sight.faulty(NullNode.getInstance(), "!", Problem.Code.INVALID_VALUE, message);
        }
    }

    private Sight sight(String id) {
        JsonNode raw = id.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(id);
        return new Sight(raw, id, fingerprints.of(id), Optional.empty());
    }

    private static String id(ObjectNode body, PropertySchema property, RecordSchema record) {
        JsonNode raw = Fields.value(body, property, record);
        return NormalForm.of(raw, raw.isNumber() ? ValueType.INTEGER : ValueType.STRING, property);
    }

    private static PropertySchema schema(RecordSchema record, Path path) {
        return record.property(path).orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
    }

    @Override
    public boolean same(Sight leftSight, Sight rightSight) {
        if (leftSight.empty() || rightSight.empty()) {
            return leftSight.empty() && rightSight.empty();
        }
        return references
                        .counterpart(pair, Side.LEFT, leftSight.normal())
                        .filter(rightSight.normal()::equals)
                        .isPresent()
                || references
                        .counterpart(pair, Side.RIGHT, rightSight.normal())
                        .filter(leftSight.normal()::equals)
                        .isPresent();
    }

    @Override
    public Sending sending(Side target, Sight source, Sight there) {
        Path path = path(target);
        if (source.empty()) {
            return new Sending(new Change(path, NullNode.getInstance()), fingerprints.of(""));
        }
        String other = counterpart(target.opposite(), source.normal());
        return new Sending(new Change(path, written(target, other)), fingerprints.of(other));
    }

    private String counterpart(Side source, String id) {
        return references
                .counterpart(pair, source, id)
                .orElseThrow(() -> new Unresolved(path(source), new Target(pair, source, id)));
    }

    private JsonNode written(Side target, String id) {
        Channel.End end = end(target);
        String part = end.property().below().isPresent() ? id.substring(id.lastIndexOf(BELOW) + 1) : id;
        PropertySchema plain = PropertySchema.of(path(target).text(), ValueType.STRING);
        Channel.End text = new Channel.End(end.record(), plain, ValueType.STRING);
        Channel toType = new Channel(name(), text, end, Optional.empty());
        return toType.toRight(TextNode.valueOf(part));
    }

    /** The record that a sight leads to, if it leads anywhere. */
    Optional<Target> target(Side side, Sight sight) {
        return sight.empty() || sight.fault().isPresent()
                ? Optional.empty()
                : Optional.of(new Target(pair, side, sight.normal()));
    }

    @Override
    public boolean needed(Side target) {
        return definition.required() || end(target).property().required() == PropertySchema.Need.ALWAYS;
    }
}
