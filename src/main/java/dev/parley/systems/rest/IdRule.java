package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;

/** The property that identifies a record, or an element of a list. */
record IdRule(String property, Type type) {

    /** The JSON type of ids. */
    enum Type {
        TEXT,
        INTEGER
    }

    /** Whether a record can have this id at all. */
    boolean possible(String id) {
        return type == Type.TEXT ? !id.isBlank() : id.matches("\\d{1,19}");
    }

    /** @param id a possible one */
    JsonNode json(String id) {
        return type == Type.TEXT
                ? JsonNodeFactory.instance.textNode(id)
                : JsonNodeFactory.instance.numberNode(new BigInteger(id));
    }
}
