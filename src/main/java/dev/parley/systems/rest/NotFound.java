package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.Reply;
import java.util.Optional;
import java.util.Set;

/**
 * How a system's own 404 is told from that of a gateway or of a wrong address.
 *
 * @param header that it bears
 * @param property what must stand in its body
 * @param value what must stand there; empty for anything
 */
record NotFound(Body body, Optional<String> header, Optional<Path> property, Optional<String> value) {

    static final NotFound JSON_OBJECT = new NotFound(Body.JSON, Optional.empty(), Optional.empty(), Optional.empty());

    private static final Set<Integer> STATUSES = Set.of(404, 410);

    /** The body of a 404. */
    enum Body {
        /** A JSON object. */
        JSON,
        /** Anything, or nothing. */
        ANY
    }

    boolean saidBy(Reply reply) {
        return STATUSES.contains(reply.status())
                && header.map(name -> reply.header(name).isPresent()).orElse(true)
                && saidBy(Json.tolerant(reply));
    }

    private boolean saidBy(JsonNode answer) {
        if (body == Body.ANY) {
            return true;
        }
        JsonNode found = property.map(path -> Nodes.at(answer, path)).orElse(answer);
        boolean there = property.isPresent() ? !found.isMissingNode() && !found.isNull() : found.isObject();
        return there && value.map(found.asText()::equals).orElse(true);
    }
}
