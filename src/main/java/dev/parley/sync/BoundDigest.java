package dev.parley.sync;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * Stands for a whole list where rows of a listing lack it: the properties that change with it (stamp, count, amounts).
 * It never travels; its base tells whether the list must be read. Immutable.
 */
record BoundDigest(BoundList list, Traits left, Traits right) implements Member {

    @Override
    public String name() {
        return list.name();
    }

    @Override
    public PropertyPair definition() {
        return list.definition();
    }

    @Override
    public int revision() {
        return list.revision();
    }

    @Override
    public Path path(Side side) {
        return list.path(side);
    }

    private Traits traits(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private Fingerprints fingerprints() {
        return list.fingerprints();
    }

    List<Path> watched(Side side) {
        return traits(side).digests().entrySet().stream()
                .filter(entry ->
                        entry.getKey().text().equalsIgnoreCase(path(side).text()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** Nothing where rows bring the list itself. */
    @Override
    public Sight sight(Side side, ObjectNode body) {
        StringBuilder seen = new StringBuilder();
        for (Path path : watched(side)) {
            seen.append(path.text())
                    .append('=')
                    .append(normal(side, path, body))
                    .append('\n');
        }
        String normal = seen.toString();
        return new Sight(NullNode.getInstance(), normal, fingerprints().of(normal), Optional.empty());
    }

    private String normal(Side side, Path path, ObjectNode body) {
        PropertySchema property =
                traits(side).schema().property(path).orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
        try {
            return NormalForm.of(Fields.read(body, path, traits(side).schema()), property.type(), property);
        } catch (Unconvertible e) {
            return "?";
        }
    }

    @Override
    public boolean same(Sight leftSight, Sight rightSight) {
        return true;
    }

    @Override
    public Sending sending(Side target, Sight source, Sight there) {
        throw new IllegalStateException("a digest never travels");
    }

    @Override
    public boolean needed(Side target) {
        return false;
    }
}
