package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * How a system's own 404 is told from that of a gateway or of a wrong address.
 *
 * @param property what must stand in its body
 * @param value what must stand there; empty for anything
 */
record NotFound(Body body, Optional<Path> property, Optional<String> value) {

    static final NotFound JSON_OBJECT = new NotFound(Body.JSON, Optional.empty(), Optional.empty());

    /** The body of a 404. */
    enum Body {
        /** A JSON object. */
        JSON,
        /** Anything, or nothing: then a wrong address cannot be told from a deleted record. */
        ANY
    }

    /** @param answer missing node when it is no JSON */
    boolean saidBy(JsonNode answer) {
        if (body == Body.ANY) {
            return true;
        }
        JsonNode found = property.map(path -> Nodes.at(answer, path)).orElse(answer);
        boolean there = property.isPresent() ? !found.isMissingNode() && !found.isNull() : found.isObject();
        return there && value.map(found.asText()::equals).orElse(true);
    }
}
