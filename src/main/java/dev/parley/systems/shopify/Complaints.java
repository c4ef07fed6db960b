package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.systems.http.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads error bodies: {@code {"errors": {"email": ["has already been taken"]}}}. Only names of properties are taken. */
final class Complaints implements Complaint.Reader {

    private static final String TAKEN = "has already been taken";

    /** What the names in an error body stand below; empty for the customer itself. */
    private final String prefix;

    Complaints(String prefix) {
        this.prefix = prefix;
    }

    /** Whether a 404 is the system's own word on a record. */
    static boolean saysNotFound(JsonNode body) {
        return body.has("errors");
    }

    @Override
    public Complaint read(JsonNode body) {
        Set<Path> named = new LinkedHashSet<>();
        body.path("errors").fieldNames().forEachRemaining(name -> property(name).ifPresent(named::add));
        return new Complaint("", List.copyOf(named));
    }

    /** The unique property whose value another customer has; the shape of this body is an inference. */
    static Optional<Path> taken(JsonNode body) {
        JsonNode errors = body.path("errors");
        return Stream.of(Customers.EMAIL, Customers.PHONE)
                .filter(unique -> saysTaken(errors.path(unique.text()))
                        || errors.isTextual()
                                && errors.asText().toLowerCase(Locale.ROOT).contains(unique.text() + " " + TAKEN))
                .findFirst();
    }

    private static boolean saysTaken(JsonNode messages) {
        List<JsonNode> all = new ArrayList<>(List.of(messages));
        messages.forEach(all::add);
        return all.stream().anyMatch(message -> message.asText("").contains(TAKEN));
    }

    private Optional<Path> property(String name) {
        return Customers.SCHEMA.properties().values().stream()
                .map(PropertySchema::path)
                .filter(path -> path.text().equals(prefix + name) || path.text().equals(name))
                .findFirst();
    }
}
