package dev.parley.systems.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import java.util.List;

/**
 * What may be told of a system's refusal: a general title and names of properties. Never a value: texts of systems
 * quote them.
 *
 * @param title may be empty
 */
public record Complaint(String title, List<Path> properties) {

    public Complaint {
        properties = List.copyOf(properties);
    }

    /** Reads a system's error body; null node for a body that is no JSON. */
    @FunctionalInterface
    public interface Reader {

        Reader NONE = body -> new Complaint("", List.of());

        Complaint read(JsonNode body);
    }
}
