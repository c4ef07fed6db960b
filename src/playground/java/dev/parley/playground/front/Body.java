package dev.parley.playground.front;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Bodies in JSON. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Body() {}

    /**
     * The object a body is.
     *
     * @throws Malformed if it is other JSON
     * @throws IOException if it is no JSON
     */
    static ObjectNode object(byte[] body) throws IOException {
        if (JSON.readTree(body) instanceof ObjectNode object) {
            return object;
        }
        throw new Malformed("a JSON object is expected");
    }

    /** @throws Malformed if it is missing or neither true nor false */
    static boolean flag(ObjectNode body, String name) {
        var value = body.path(name);
        if (!value.isBoolean()) {
            throw new Malformed("\"" + name + "\" is to be true or false");
        }
        return value.booleanValue();
    }
}
