package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.RemoteRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The elements of a record's list: as last read, and as the answers to writes tell since. Not thread-safe. */
final class KnownElements {

    private final Path list;
    private final Map<String, JsonNode> elements;
    private final Map<String, JsonNode> answered = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    /** @param list a top-level property */
    KnownElements(ObjectNode body, Path list) {
        this.list = list;
        this.elements = byId(body, list);
    }

    private static Map<String, JsonNode> byId(ObjectNode body, Path list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        Fields.get(body, list.text(), true).forEach(element -> elements.put(id(element), element));
        return elements;
    }

    private static String id(JsonNode element) {
        return Fields.get(element, Resource.ID, true).asText();
    }

    /** Empty object for one that is not known. */
    ObjectNode element(String id) {
        return elements.get(id) instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode();
    }

    void answered(ObjectNode element) {
        answered.put(id(element), element);
    }

    void removed(String id) {
        removed.add(id);
    }

    /** Whether one that is still there has the value. */
    boolean anyHas(String property, JsonNode value) {
        return Stream.concat(elements.entrySet().stream(), answered.entrySet().stream())
                .filter(element -> !removed.contains(element.getKey()))
                .anyMatch(element ->
                        Fields.get(element.getValue(), property, true).equals(value));
    }

    /**
     * The record with these elements: its own where it has any, else those last read; over them what is known from
     * answers, because a read right after a write may still show the state before it.
     */
    RemoteRecord in(RemoteRecord record) {
        boolean whole = Fields.get(record.body(), list.text(), true).isArray();
        Map<String, JsonNode> all = whole ? byId(record.body(), list) : new LinkedHashMap<>(elements);
        all.putAll(answered);
        all.keySet().removeAll(removed);
        ObjectNode body = record.body().deepCopy();
        ArrayNode array = JsonNodeFactory.instance.arrayNode().addAll(all.values());
        body.set(list.text(), array);
        return new RemoteRecord(record.id(), body, record.stamps(), record.fetchedAt(), record.reference());
    }
}
