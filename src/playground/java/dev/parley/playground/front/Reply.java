package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back to who asked over HTTP. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    static Reply json(int status, JsonNode body) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code {"message"}}, as API Gateway words its own errors. */
    static Reply message(int status, String message) {
        return json(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }
}
