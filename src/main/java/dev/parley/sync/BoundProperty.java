package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import java.util.Optional;

/**
 * A property pair bound to the schemas of both sides. Immutable.
 *
 * @param revision since when it exists; a base of an older revision is none
 */
record BoundProperty(
        PropertyPair definition,
        Channel channel,
        PropertySchema left,
        PropertySchema right,
        int revision,
        Fingerprints fingerprints) {

    String name() {
        return definition.name();
    }

    Path path(Side side) {
        return schema(side).path();
    }

    PropertySchema schema(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Sight sight(Side side, ObjectNode body) {
        JsonNode raw = side == Side.LEFT ? channel.readLeft(body) : channel.readRight(body);
        return sight(side, raw);
    }

    Sight sight(Side side, JsonNode raw) {
        try {
            String normal = side == Side.LEFT ? channel.normalLeft(raw) : channel.normalRight(raw);
            return new Sight(raw, normal, fingerprints.of(normal), Optional.empty());
        } catch (Unconvertible e) {
            return new Sight(raw, "", fingerprints.of("!" + raw), Optional.of(e.getMessage()));
        }
    }

    /** The value of the other side in the form to be sent to {@code target}. */
    JsonNode carry(Side target, JsonNode raw) {
        return target == Side.RIGHT ? channel.toRight(raw) : channel.toLeft(raw);
    }

    boolean same(Sight leftSight, Sight rightSight) {
        return channel.same(leftSight.raw(), rightSight.raw());
    }

    /** Whether the side shows only what appears there by itself when nothing was entered. */
    boolean merelyAssumed(Side side, Sight sight) {
        return schema(side)
                .assumed()
                .map(value -> sight(side, com.fasterxml.jackson.databind.node.TextNode.valueOf(value))
                        .normal())
                .filter(normal -> normal.equals(sight.normal()))
                .isPresent();
    }
}
