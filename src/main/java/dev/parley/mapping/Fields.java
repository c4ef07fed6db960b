package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes properties of records by path. Stateless; thread-safe as long as the record is not shared. */
public final class Fields {

    private Fields() {}

    /** The value at the path, JSON null where there is none (never null, never a missing node). */
    public static JsonNode read(ObjectNode body, Path path, RecordSchema schema) {
        return read(body, path, schema, Optional.empty());
    }

    /** The same, with the element of an array that a selector chooses. */
    public static JsonNode read(ObjectNode body, Path path, RecordSchema schema, Optional<Selector> selector) {
        JsonNode node = body;
        for (int depth = 0; depth < path.segments().size(); depth++) {
            if (node.isArray()) {
                node = element(node, prefix(path, depth), schema, selector).orElse(NullNode.getInstance());
            }
            node = get(node, path.segments().get(depth), schema.namesFoldCase());
        }
        return node;
    }

    /** The moment that a property names; empty when there is none, or nothing that is one. */
    public static Optional<Instant> instant(ObjectNode body, Path path, RecordSchema schema) {
        JsonNode value = read(body, path, schema);
        try {
            return value.isTextual() ? Optional.of(Times.instant(value.asText())) : Optional.empty();
        } catch (Unconvertible e) {
            return Optional.empty();
        }
    }

    /** The property's value; where a sibling carries its canonical form and is not empty, the sibling's. */
    public static JsonNode value(ObjectNode body, PropertySchema property, RecordSchema schema) {
        return value(body, property, schema, Optional.empty());
    }

    /** The same, with the element of an array that a selector chooses. */
    public static JsonNode value(
            ObjectNode body, PropertySchema property, RecordSchema schema, Optional<Selector> selector) {
        return property.readThrough()
                .map(sibling -> read(body, sibling, schema, selector))
                .filter(canonical -> !Blanks.empty(canonical))
                .orElseGet(() -> read(body, property.path(), schema, selector));
    }

    /** Puts a value into a body that is to be created; makes the objects and one-element arrays on the way. */
    public static void write(ObjectNode body, Path path, JsonNode value, RecordSchema schema) {
        write(body, path, value, schema, Optional.empty());
    }

    /** The same, into the element of an array that a selector chooses; one that is missing is appended. */
    public static void write(
            ObjectNode body, Path path, JsonNode value, RecordSchema schema, Optional<Selector> selector) {
        ObjectNode parent = body;
        for (int depth = 1; depth < path.segments().size(); depth++) {
            parent = child(parent, prefix(path, depth), schema, selector);
        }
        parent.set(nameIn(parent, path.last(), schema.namesFoldCase()).orElse(path.last()), value);
    }

    /** A member by name, JSON null where there is none or where {@code object} is no object. */
    public static JsonNode get(JsonNode object, String name, boolean foldCase) {
        return nameIn(object, name, foldCase).map(object::get).orElse(NullNode.getInstance());
    }

    private static ObjectNode child(ObjectNode parent, Path path, RecordSchema schema, Optional<Selector> selector) {
        String name = nameIn(parent, path.last(), schema.namesFoldCase()).orElse(path.last());
        if (isArray(path, schema, selector)) {
            ArrayNode array = parent.get(name) instanceof ArrayNode present ? present : parent.putArray(name);
            return element(array, path, schema, selector)
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast)
                    .orElseGet(() -> appended(array, path, selector));
        }
        return parent.get(name) instanceof ObjectNode present ? present : parent.putObject(name);
    }

    private static boolean isArray(Path path, RecordSchema schema, Optional<Selector> selector) {
        return marker(path, schema).isPresent()
                || schema.singles().contains(path)
                || schema.list(path).isPresent()
                || of(path, selector).isPresent();
    }

    private static ObjectNode appended(ArrayNode array, Path path, Optional<Selector> selector) {
        ObjectNode element = array.addObject();
        of(path, selector).ifPresent(chosen -> element.put(chosen.member(), chosen.literal()));
        return element;
    }

    private static Optional<Selector> of(Path array, Optional<Selector> selector) {
        return selector.filter(chosen -> chosen.array().text().equalsIgnoreCase(array.text()));
    }

    private static Optional<JsonNode> element(
            JsonNode array, Path path, RecordSchema schema, Optional<Selector> selector) {
        Optional<Selector> chosen = of(path, selector);
        return chosen.isPresent() ? selected(array, chosen.get(), schema) : primary(array, path, schema);
    }

    private static Optional<JsonNode> selected(JsonNode array, Selector selector, RecordSchema schema) {
        for (JsonNode element : array) {
            String shown =
                    get(element, selector.member(), schema.namesFoldCase()).asText("");
            if (Blanks.strip(shown).equalsIgnoreCase(Blanks.strip(selector.literal()))) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> primary(JsonNode array, Path path, RecordSchema schema) {
        Optional<String> marker = marker(path, schema);
        for (JsonNode element : array) {
            if (marker.isPresent()
                    && get(element, marker.get(), schema.namesFoldCase()).asBoolean()) {
                return Optional.of(element);
            }
        }
        return Optional.ofNullable(array.get(0));
    }

    private static Optional<String> marker(Path path, RecordSchema schema) {
        Optional<String> exact = schema.primary(path);
        if (exact.isPresent() || !schema.namesFoldCase()) {
            return exact;
        }
        return schema.primaries().entrySet().stream()
                .filter(entry -> entry.getKey().text().equalsIgnoreCase(path.text()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Path prefix(Path path, int length) {
        List<String> names = path.segments().subList(0, length);
        return new Path(names);
    }

    private static Optional<String> nameIn(JsonNode object, String name, boolean foldCase) {
        if (object.has(name)) {
            return Optional.of(name);
        }
        if (foldCase) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                String candidate = names.next();
                if (candidate.equalsIgnoreCase(name)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
