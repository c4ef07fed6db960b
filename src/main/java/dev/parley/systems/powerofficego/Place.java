package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.RemoteFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the records of a datatype lie, and how they are named. Immutable.
 *
 * @param path segment below the base, of the listing
 * @param parent property with the id of the record they lie below, for records that only have an id below it; the id is
 *     then {@code {parent}/{Id}}
 * @param whole last segment where a record is created and read together with its lists
 */
record Place(String path, Optional<String> parent, Optional<String> whole) {

    private static final String BETWEEN = "/";

    static Place of(String path) {
        return new Place(path, Optional.empty(), Optional.empty());
    }

    Place below(String property) {
        return new Place(path, Optional.of(property), whole);
    }

    Place wholeAt(String segment) {
        return new Place(path, parent, Optional.of(segment));
    }

    Spot all(URI base) {
        return Spot.at(base).then(path);
    }

    /** @throws RemoteFailure.Unreadable for an id that is not made of the parts it needs */
    Spot one(URI base, String id) {
        Spot spot = all(base);
        for (String part : parts(id)) {
            spot = spot.id(part);
        }
        return spot;
    }

    /** One record with its lists. */
    Spot whole(URI base, String id) {
        Spot one = one(base, id);
        return whole.map(one::then).orElse(one);
    }

    /**
     * Where a record with this body is created.
     *
     * @throws RemoteFailure.Rejected for a body that does not say below which record
     */
    Spot creating(URI base, ObjectNode body) {
        Spot all = all(base);
        Spot below = parent.map(name -> all.id(needed(body, name))).orElse(all);
        return whole.map(below::then).orElse(below);
    }

    private String needed(ObjectNode body, String name) {
        String value = text(body, name);
        if (value.isBlank()) {
            throw new RemoteFailure.Rejected(
                    "PowerOffice Go: a record in /" + path + " needs " + name, Optional.of(Path.of(name)));
        }
        return value;
    }

    /** The properties that the id is made of, in its order. */
    List<String> idProperties() {
        return Stream.concat(parent.stream(), Stream.of(Resource.ID)).toList();
    }

    /** Empty when a part of it is missing. */
    Optional<String> idOf(ObjectNode body) {
        List<String> parts = new ArrayList<>();
        idProperties().forEach(name -> parts.add(text(body, name)));
        return parts.stream().anyMatch(String::isBlank) ? Optional.empty() : Optional.of(String.join(BETWEEN, parts));
    }

    private List<String> parts(String id) {
        List<String> parts = parent.isPresent() ? List.of(id.split(BETWEEN, -1)) : List.of(id);
        if (parts.size() != idProperties().size() || parts.stream().anyMatch(String::isBlank)) {
            throw new RemoteFailure.Unreadable(
                    "PowerOffice Go: an id in /" + path + " has the form {" + String.join("}/{", idProperties())
                            + "}; look at the link of this record",
                    null);
        }
        return parts;
    }

    private static String text(ObjectNode body, String name) {
        JsonNode value = Fields.get(body, name, true);
        return value.isNull() ? "" : value.asText();
    }
}
