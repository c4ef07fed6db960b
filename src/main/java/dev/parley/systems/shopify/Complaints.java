package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.systems.http.Complaint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads error bodies: {@code {"errors": {"email": ["has already been taken"]}}}. Only names of properties are taken.
 */
final class Complaints implements Complaint.Reader {

    private static final String TAKEN = "has already been taken";

    private final Resource resource;
    private final boolean ofPart;

    private Complaints(Resource resource, boolean ofPart) {
        this.resource = resource;
        this.ofPart = ofPart;
    }

    /** About a write of the record; what it has no property for may stand in its part. */
    static Complaints of(Resource resource) {
        return new Complaints(resource, false);
    }

    /** About a write of the record's part. */
    static Complaints ofPart(Resource resource) {
        return new Complaints(resource, true);
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

    /** The unique property whose value another record has; the shape of this body is an inference. */
    Optional<Path> taken(JsonNode body) {
        JsonNode errors = body.path("errors");
        return resource.schema().properties().values().stream()
                .filter(PropertySchema::unique)
                .map(PropertySchema::path)
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
        String inPart = resource.part().place(name);
        return Stream.of(ofPart ? inPart : name, ofPart ? name : inPart)
                .map(place -> resource.schema().properties().get(place.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .map(PropertySchema::path)
                .findFirst();
    }
}
