package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;

/** What travels as one value: a property, a set, a reference, an element of a list, or what stands for a list. */
sealed interface Member permits BoundProperty, BoundSet, BoundReference, BoundElement, BoundDigest {

    /** Key of its base; unique in the pair. */
    String name();

    /** The row it comes from. */
    PropertyPair definition();

    /** Since when it exists; a base of an older revision is none. */
    int revision();

    /** Where it stands, for clocks and messages. */
    Path path(Side side);

    /** What a record shows. */
    Sight sight(Side side, ObjectNode body);

    /** Whether both sides hold the same, each in the other's precision. */
    boolean same(Sight left, Sight right);

    /**
     * What is to be written for a value of the other side.
     *
     * @param there what the target shows now
     * @throws dev.parley.mapping.Unconvertible when the value does not fit the target
     * @throws Unresolved when it refers to a record without counterpart
     */
    Sending sending(Side target, Sight source, Sight there);

    /** Whether the target must not become empty. */
    boolean needed(Side target);

    /** Whether {@link #sending} leaves the target empty. */
    default boolean clears(Side target, Sight source, Sight there) {
        return source.empty();
    }

    /** Whether the side shows only what appears there by itself when nothing was entered. */
    default boolean merelyAssumed(Side side, Sight sight) {
        return false;
    }

    /** Whether the target shows a value of its own when none is sent. */
    default boolean assumes(Side target) {
        return false;
    }

    /** Whether becoming empty on a side is no edit. */
    default boolean inherits(Side side) {
        return false;
    }

    /**
     * A value ready to be written.
     *
     * @param mark fingerprint of the value as the target will show it
     */
    record Sending(Change change, String mark) {}
}
