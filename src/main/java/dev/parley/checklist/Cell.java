package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.Unconvertible;
import dev.parley.sync.Change;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row with a property on each side, as both sides show it. Immutable.
 *
 * @param group the row stands in
 * @param channel of the first path on either side
 */
record Cell(PropertyPair row, PropertyGroup group, Channel channel) {

    /** The same row is the same cell, however often it is bound. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && row.equals(cell.row);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    String name() {
        return row.name();
    }

    Channel.End end(Side side) {
        return channel.end(side == Side.LEFT);
    }

    PropertySchema schema(Side side) {
        return end(side).property();
    }

    Path path(Side side) {
        return schema(side).path();
    }

    Optional<String> reference() {
        return row.particulars().reference();
    }

    boolean set() {
        return row.particulars().set();
    }

    /** Whether nothing can be created, or cleared, without it. */
    boolean needed() {
        return row.required() || anySide(Need.ALWAYS);
    }

    /** Whether it is needed as soon as something else stands beside it. */
    boolean neededBeside() {
        return anySide(Need.WITH_PARENT);
    }

    private boolean anySide(Need need) {
        return Stream.of(Side.values()).anyMatch(side -> schema(side).required() == need);
    }

    /** Whether both stand in one object below the record, on either side. */
    boolean beside(Cell other) {
        return Stream.of(Side.values())
                .anyMatch(side -> path(side).segments().size() > 1
                        && path(side).first().equalsIgnoreCase(other.path(side).first())
                        && other.path(side).segments().size() > 1);
    }

    /** The plain value of a side's record; JSON null where there is none. */
    JsonNode read(Side side, ObjectNode body) {
        return side == Side.LEFT ? channel.readLeft(body) : channel.readRight(body);
    }

    void write(Side side, ObjectNode body, Datum datum) {
        Fields.write(
                body, path(side), datum.of(side), end(side).record(), end(side).selector());
    }

    Change change(Side side, Datum datum) {
        return new Change(
                path(side), datum.of(side), Optional.empty(), end(side).selector());
    }

    Change clearing(Side side) {
        return new Change(
                path(side), NullNode.getInstance(), Optional.empty(), end(side).selector());
    }

    /** Whether a side shows nothing, or what appears there when nothing was entered. */
    boolean empty(Side side, ObjectNode body) {
        JsonNode raw = read(side, body);
        return NormalForm.empty(raw)
                || schema(side).assumed().filter(raw.asText()::equalsIgnoreCase).isPresent();
    }

    /** Whether a side shows the datum, in the precision that it keeps. */
    boolean shows(Side side, ObjectNode body, Datum datum) {
        JsonNode raw = read(side, body);
        if (reference().isPresent()) {
            return raw.asText("").equals(datum.of(side).asText());
        }
        if (set()) {
            return Members.of(raw).equals(Members.of(datum.of(side)));
        }
        try {
            return side == Side.LEFT
                    ? channel.normalLeft(raw).equals(channel.normalLeft(datum.left()))
                    : channel.normalRight(raw).equals(channel.normalRight(datum.right()));
        } catch (Unconvertible e) {
            return false;
        }
    }

    /** Whether both sides show the same. */
    boolean agree(Side side, ObjectNode here, ObjectNode there) {
        return side == Side.LEFT
                ? channel.same(read(Side.LEFT, here), read(Side.RIGHT, there))
                : channel.same(read(Side.LEFT, there), read(Side.RIGHT, here));
    }
}
