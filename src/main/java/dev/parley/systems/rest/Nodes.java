package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import java.util.Optional;

/** Places in answers, by dotted path. */
final class Nodes {

    private Nodes() {}

    /** The node at the path; a missing node where there is none. */
    static JsonNode at(JsonNode node, Path path) {
        JsonNode found = node;
        for (String name : path.segments()) {
            found = found.path(name);
        }
        return found;
    }

    /** The node at the path, or the node itself without one. */
    static JsonNode at(JsonNode node, Optional<Path> path) {
        return path.map(given -> at(node, given)).orElse(node);
    }

    /** The text of a single value that is there and not blank. */
    static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? Optional.of(node.asText())
                : Optional.empty();
    }
}
