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

    /** Longer ones fit no key of the store. */
    private static final int LONGEST = 500;

    /** Whether a record can have this id at all; a dot or two would be another place in the address. */
    boolean possible(String id) {
        boolean place = id.equals(".") || id.equals("..");
        return type == Type.TEXT ? !id.isBlank() && !place && id.length() <= LONGEST : id.matches("\\d{1,19}");
    }

    /** @param id a possible one */
    JsonNode json(String id) {
        return type == Type.TEXT
                ? JsonNodeFactory.instance.textNode(id)
                : JsonNodeFactory.instance.numberNode(new BigInteger(id));
    }
}
