package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A property pair bound to the schemas of both sides. Immutable.
 *
 * @param channels one per path of the side that has several, in the order in which the first that is not empty counts;
 *     else one
 */
record BoundProperty(PropertyPair definition, List<Channel> channels, int revision, Fingerprints fingerprints)
        implements Member {

    BoundProperty {
        channels = List.copyOf(channels);
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Path path(Side side) {
        return schema(side).path();
    }

    PropertySchema schema(Side side) {
        return end(side).property();
    }

    private Channel channel() {
        return channels.get(0);
    }

    private Channel.End end(Side side) {
        return channel().end(side == Side.LEFT);
    }

    /** This property with the one of several paths that counts for the two records. */
    BoundProperty settledFor(ObjectNode leftBody, ObjectNode rightBody) {
        return channels.size() == 1
                ? this
                : new BoundProperty(
                        definition, List.of(counting(channels, leftBody, rightBody)), revision, fingerprints);
    }

    private static Channel counting(List<Channel> channels, ObjectNode leftBody, ObjectNode rightBody) {
        return channels.stream()
                .filter(channel -> channels.stream()
                                        .map(each -> each.end(true).property())
                                        .distinct()
                                        .count()
                                > 1
                        ? !NormalForm.empty(channel.readLeft(leftBody))
                        : !NormalForm.empty(channel.readRight(rightBody)))
                .findFirst()
                .orElse(channels.get(0));
    }

    @Override
    public Sight sight(Side side, ObjectNode body) {
        return several(side, body).orElseGet(() -> sight(side, raw(side, body)));
    }

    private JsonNode raw(Side side, ObjectNode body) {
        Stream<JsonNode> values =
                channels.stream().map(channel -> side == Side.LEFT ? channel.readLeft(body) : channel.readRight(body));
        return values.filter(value -> !NormalForm.empty(value))
                .findFirst()
                .orElseGet(() ->
                        side == Side.LEFT ? channel().readLeft(body) : channel().readRight(body));
    }

    /** A member of an array that may have one element only, but has several: which is meant cannot be told. */
    private Optional<Sight> several(Side side, ObjectNode body) {
        RecordSchema record = end(side).record();
        return record.singles().stream()
                .filter(path(side)::within)
                .filter(array -> Fields.read(body, array, record).size() > 1)
                .findFirst()
                .map(array -> Sight.faulty(
                        TextNode.valueOf(""),
                        fingerprints.of("!" + array.text()),
                        Problem.Code.MULTI_VARIANT,
                        path(side).text() + " is not synchronised: the record on the " + side.word() + " has "
                                + Fields.read(body, array, record).size() + " " + array.text()
                                + "; keep one, or leave it to be maintained there"));
    }

    Sight sight(Side side, JsonNode raw) {
        try {
            String normal =
                    side == Side.LEFT ? channel().normalLeft(raw) : channel().normalRight(raw);
            return new Sight(raw, normal, fingerprints.of(normal), Optional.empty());
        } catch (Unconvertible e) {
            return Sight.faulty(raw, fingerprints.of("!" + raw), Problem.Code.INVALID_VALUE, e.getMessage());
        }
    }

    /** The value of the other side in the form to be sent to {@code target}. */
    JsonNode carry(Side target, JsonNode raw) {
        return target == Side.RIGHT ? channel().toRight(raw) : channel().toLeft(raw);
    }

    @Override
    public boolean same(Sight leftSight, Sight rightSight) {
        return channel().same(leftSight.raw(), rightSight.raw());
    }

    @Override
    public Sending sending(Side target, Sight source, Sight there) {
        JsonNode value = carry(target, source.raw());
        Change change =
                new Change(path(target), value, Optional.empty(), end(target).selector());
        return new Sending(change, sight(target, value).fingerprint());
    }

    @Override
    public boolean needed(Side target) {
        return definition.required() || schema(target).required() == PropertySchema.Need.ALWAYS;
    }

    @Override
    public boolean merelyAssumed(Side side, Sight sight) {
        return schema(side)
                .assumed()
                .map(value -> sight(side, TextNode.valueOf(value)).normal())
                .filter(normal -> normal.equals(sight.normal()))
                .isPresent();
    }

    @Override
    public boolean assumes(Side target) {
        return schema(target).assumed().isPresent();
    }

    @Override
    public boolean inherits(Side side) {
        return schema(side).inherits();
    }
}
