package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.ValueType;

/** What a property holds that leads to another record. Stateless. */
final class References {

    private References() {}

    /** The id, in the type of the side; of an id below another record's, its last part. */
    static JsonNode value(Cell cell, Side side, Twins other) {
        String id = other.id(side);
        String part = cell.schema(side).below().isPresent() ? id.substring(id.lastIndexOf('/') + 1) : id;
        boolean number = cell.end(side).type() == ValueType.INTEGER && part.matches("\\d{1,18}");
        return number ? LongNode.valueOf(Long.parseLong(part)) : TextNode.valueOf(part);
    }
}
