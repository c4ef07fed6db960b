package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Selector;
import dev.parley.sync.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record with changes put in, and the places of it that must be sent for that: an array is sent whole, and so is an
 * object that was not there before. For one thread.
 */
final class Merged {

    private final ObjectNode before;
    private final ObjectNode body;
    private final RecordSchema schema;
    private ObjectNode sent;
    private final Set<Path> places = new LinkedHashSet<>();

    private Merged(ObjectNode before, RecordSchema schema) {
        this.before = before;
        this.body = before.deepCopy();
        this.schema = schema;
    }

    /** @param current is not changed */
    static Merged of(ObjectNode current, Datatype type, List<Change> changes) {
        Merged merged = new Merged(current, type.schema());
        changes.stream().filter(change -> change.element().isEmpty()).forEach(merged::property);
        merged.lists(type, changes);
        merged.sent = type.forms().written(merged.body);
        return merged;
    }

    /** The record as it will be. */
    ObjectNode body() {
        return body;
    }

    /** The same in the system's own form. */
    ObjectNode sent() {
        return sent;
    }

    Set<Path> places() {
        return places;
    }

    JsonNode at(Path place) {
        return Nodes.at(sent, place);
    }

    /** Whether something stood at the place before. */
    boolean was(Path place) {
        return !Nodes.at(before, place).isMissingNode();
    }

    private void property(Change change) {
        List<String> names = change.path().segments();
        Optional<Path> whole = Optional.empty();
        ObjectNode parent = body;
        for (int depth = 1; depth < names.size(); depth++) {
            Path prefix = new Path(names.subList(0, depth));
            boolean hadObject = parent.get(prefix.last()) instanceof ObjectNode;
            parent = child(parent, prefix, change.selector());
            if (whole.isEmpty() && !hadObject) {
                whole = Optional.of(prefix);
            }
        }
        parent.set(change.path().last(), change.value());
        places.add(whole.orElse(change.path()));
    }

    private ObjectNode child(ObjectNode parent, Path path, Optional<Selector> selector) {
        Optional<Selector> chosen = selector.filter(given -> given.array().equals(path));
        JsonNode there = parent.path(path.last());
        boolean isArray =
                there.isArray() || chosen.isPresent() || schema.primary(path).isPresent();
        if (!isArray) {
            return there instanceof ObjectNode object ? object : parent.putObject(path.last());
        }
        ArrayNode array = there instanceof ArrayNode elements ? elements : parent.putArray(path.last());
        return chosen.map(given -> selected(array, given)).orElseGet(() -> primary(array, schema.primary(path)));
    }

    private static ObjectNode selected(ArrayNode array, Selector selector) {
        for (JsonNode element : array) {
            if (element instanceof ObjectNode object
                    && object.path(selector.member()).asText().equalsIgnoreCase(selector.literal())) {
                return object;
            }
        }
        return array.addObject().put(selector.member(), selector.literal());
    }

    private static ObjectNode primary(ArrayNode array, Optional<String> marker) {
        ObjectNode first = null;
        for (JsonNode element : array) {
            if (element instanceof ObjectNode object) {
                first = first == null ? object : first;
                if (marker.isPresent() && object.path(marker.get()).asBoolean()) {
                    return object;
                }
            }
        }
        return first != null ? first : array.addObject();
    }

    private void lists(Datatype type, List<Change> changes) {
        type.lists().forEach((path, rule) -> {
            List<Change> ofList = changes.stream()
                    .filter(change ->
                            change.element().isPresent() && change.path().equals(path))
                    .toList();
            if (!ofList.isEmpty() && rule.write() == ListRule.Write.WHOLE) {
                Elements elements = new Elements(type, path, rule);
                Bodies.set(body, path, elements.merged(Nodes.at(before, path), ofList));
                places.add(path);
            }
        });
    }
}
