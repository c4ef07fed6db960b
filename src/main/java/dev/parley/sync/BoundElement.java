package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * One element of a list, on one side or on both; that it is absent is its empty value. Immutable.
 *
 * @param name of its base: the list's and the element's key
 * @param key by which it is found in a record; empty text when it has none
 * @param left the element as it was when this was made
 * @param right likewise
 */
record BoundElement(BoundList list, String name, String key, Optional<ObjectNode> left, Optional<ObjectNode> right)
        implements Member {

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

    /** What the element is called by what one side knows of it, which must be there. */
    String nameOn(Side side) {
        return Elements.name(list, side, known(side).orElseThrow());
    }

    private Optional<ObjectNode> known(Side side) {
        return side == Side.LEFT ? left : right;
    }

    @Override
    public Sight sight(Side side, ObjectNode body) {
        return located(side, body).map(element -> list.sight(side, element)).orElse(Sight.NOTHING);
    }

    private Optional<ObjectNode> located(Side side, ObjectNode body) {
        Optional<String> id = known(side).map(element -> list.idOf(side, element));
        return list.elements(side, body).stream()
                .filter(element -> id.isPresent()
                        ? list.idOf(side, element).equals(id.get())
                        : !key.isEmpty() && list.keyOf(side, element).equals(key))
                .findFirst();
    }

    @Override
    public boolean same(Sight leftSight, Sight rightSight) {
        boolean both = leftSight.raw() instanceof ObjectNode && rightSight.raw() instanceof ObjectNode;
        return both
                ? list.same((ObjectNode) leftSight.raw(), (ObjectNode) rightSight.raw())
                : leftSight.empty() && rightSight.empty();
    }

    /** The side on which the key has yet to be noted, though both show the same. */
    Optional<Side> keyMissing() {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        String ofLeft = list.keyOf(Side.LEFT, left.get());
        String ofRight = list.keyOf(Side.RIGHT, right.get());
        if (ofLeft.equals(ofRight)) {
            return Optional.empty();
        }
        return !ofLeft.isEmpty() && list.keyWritable(Side.RIGHT)
                ? Optional.of(Side.RIGHT)
                : list.keyWritable(Side.LEFT) ? Optional.of(Side.LEFT) : Optional.empty();
    }

    @Override
    public Sending sending(Side target, Sight source, Sight there) {
        boolean gone = !(source.raw() instanceof ObjectNode);
        boolean isNew = !(there.raw() instanceof ObjectNode);
        if (gone) {
            return new Sending(Change.remove(path(target), idThere(target, there)), Sight.NOTHING.fingerprint());
        }
        ObjectNode from = (ObjectNode) source.raw();
        if (isNew) {
            ObjectNode made = list.made(target, from);
            return new Sending(
                    Change.insert(path(target), made), list.sight(target, made).fingerprint());
        }
        ObjectNode to = (ObjectNode) there.raw();
        ObjectNode changed = list.changed(target, from, to);
        ObjectNode after = to.deepCopy();
        after.setAll(changed);
        return new Sending(
                Change.update(path(target), idThere(target, there), changed),
                list.sight(target, after).fingerprint());
    }

    private String idThere(Side target, Sight there) {
        return list.idOf(target, (ObjectNode) there.raw());
    }

    @Override
    public boolean needed(Side target) {
        return false;
    }
}
