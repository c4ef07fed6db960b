package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Each;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Channels;
import dev.parley.sync.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of a list on both sides. Immutable. */
record Rows(Scope scope, PropertyPair list) {

    Path path(Side side) {
        return list.path(side).orElseThrow();
    }

    private ListSchema schema(Side side) {
        Traits traits = scope.traits(side);
        RecordSchema unknown = RecordSchema.of(traits.schema().namesFoldCase(), Map.of(), List.of());
        return traits.schema().list(path(side)).orElseGet(() -> new ListSchema(unknown, Optional.empty()));
    }

    private Each each() {
        return list.particulars().each().orElseThrow();
    }

    private Channels channels() {
        return new Channels(schema(Side.LEFT).element(), schema(Side.RIGHT).element());
    }

    /** What travels of each element. */
    List<Cell> cells() {
        return each().properties().stream().map(this::cell).toList();
    }

    private Cell cell(PropertyPair row) {
        PropertyGroup alone = new PropertyGroup(row.name(), List.of(row), Optional.empty());
        return new Cell(row, alone, channels().of(row).get(0));
    }

    /** The elements of a side's record that show everything given. */
    List<ObjectNode> showing(Side side, ObjectNode body, Map<Cell, Datum> data) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode element : Fields.read(body, path(side), scope.traits(side).schema())) {
            boolean shows = element instanceof ObjectNode object
                    && data.entrySet().stream().allMatch(datum -> datum.getKey().shows(side, object, datum.getValue()));
            if (shows) {
                found.add((ObjectNode) element);
            }
        }
        return found;
    }

    /** An element to be added to a side; it bears a key where the other side cannot give it one. */
    ObjectNode element(Side side, Map<Cell, Datum> data, Invented invented) {
        ObjectNode element = members(side, data);
        PropertyPair row =
                PropertyPair.of(each().key().left().text(), each().key().right().text(), PropertyPair.Way.BOTH);
        Cell key = cell(row);
        boolean free =
                key.schema(Side.LEFT).writable() && key.schema(Side.RIGHT).writable();
        if (free) {
            key.write(side, element, invented.datum(key, side.ordinal()));
        }
        return element;
    }

    /** Just these members of an element. */
    ObjectNode members(Side side, Map<Cell, Datum> data) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        data.forEach((cell, datum) -> cell.write(side, members, datum));
        return members;
    }

    /** By what the system of a side knows an element. */
    String id(Side side, ObjectNode element) {
        Path key = side == Side.LEFT ? each().key().left() : each().key().right();
        JsonNode id =
                Fields.read(element, schema(side).id().orElse(key), schema(side).element());
        return (NormalForm.empty(id) ? Fields.read(element, key, schema(side).element()) : id).asText("");
    }
}
