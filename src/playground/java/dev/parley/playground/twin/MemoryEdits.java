package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Selector;
import dev.parley.sync.Change;
import dev.parley.sync.Change.Element;
import dev.parley.sync.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes to the body of a record, made as a system makes them. Stateless. */
final class MemoryEdits {

    private MemoryEdits() {}

    /** @throws RemoteFailure.Rejected when an element is to be changed that is not there */
    static void apply(ObjectNode body, Change change, RecordSchema schema) {
        if (change.element().isPresent()) {
            element(body, change, change.element().get(), schema);
        } else if (change.selector().isPresent()) {
            selected(body, change, change.selector().get(), schema);
        } else {
            write(body, change.path(), Kept.value(schema, change.path(), change.value()), schema);
        }
    }

    private static void element(ObjectNode body, Change change, Element element, RecordSchema schema) {
        ArrayNode array = array(body, change.path(), schema);
        ListSchema list = schema.list(change.path())
                .orElseThrow(() -> new IllegalArgumentException(change.path() + " is no list of the schema"));
        if (element.kind() == Change.Kind.INSERT) {
            members(array.addObject(), Optional.empty(), change.value(), list.element());
            return;
        }
        Optional<Integer> position = position(array, list, element.id().orElseThrow());
        if (element.kind() == Change.Kind.REMOVE) {
            position.ifPresent(array::remove);
            return;
        }
        ObjectNode found = (ObjectNode) array.get(position.orElseThrow(() -> new RemoteFailure.Rejected(
                "404: " + change.path() + " has no such element", Optional.of(change.path()))));
        members(found, Optional.empty(), change.value(), list.element());
    }

    static Optional<Integer> position(ArrayNode array, ListSchema list, String id) {
        Path idPath = list.id().orElseThrow(() -> new IllegalArgumentException("elements of the list have no ids"));
        for (int n = 0; n < array.size(); n++) {
            JsonNode own = Fields.read((ObjectNode) array.get(n), idPath, list.element());
            if (own.asText().equals(id)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** Sets what stands in {@code members}; an object in it stands for what lies below. */
    private static void members(ObjectNode element, Optional<Path> below, JsonNode members, RecordSchema schema) {
        members.properties().forEach(member -> {
            Path path = join(below, member.getKey());
            if (member.getValue().isObject()) {
                members(element, Optional.of(path), member.getValue(), schema);
            } else {
                write(element, path, Kept.value(schema, path, member.getValue()), schema);
            }
        });
    }

    private static Path join(Optional<Path> below, String name) {
        return Path.of(below.map(path -> path.text() + ".").orElse("") + name);
    }

    private static void selected(ObjectNode body, Change change, Selector selector, RecordSchema schema) {
        ArrayNode array = array(body, selector.array(), schema);
        ObjectNode chosen = null;
        for (JsonNode element : array) {
            JsonNode member = Fields.get(element, selector.member(), schema.namesFoldCase());
            if (chosen == null && member.asText("").equalsIgnoreCase(selector.literal())) {
                chosen = (ObjectNode) element;
            }
        }
        if (chosen == null) {
            chosen = array.addObject().put(selector.member(), selector.literal());
        }
        JsonNode value = Kept.value(schema, change.path(), change.value());
        write(chosen, rest(change.path(), selector.array()), value, bare(schema));
    }

    /** Writes where {@link Fields#read} reads: an array on the way stands for its primary or else its first element. */
    static void write(ObjectNode body, Path path, JsonNode value, RecordSchema schema) {
        for (int length = 1; length < path.segments().size(); length++) {
            Path prefix = new Path(path.segments().subList(0, length));
            boolean array = Fields.read(body, prefix, schema).isArray()
                    || schema.singles().contains(prefix);
            if (array && schema.primary(prefix).isEmpty()) {
                ArrayNode elements = array(body, prefix, schema);
                ObjectNode first = elements.isEmpty() ? elements.addObject() : (ObjectNode) elements.get(0);
                write(first, rest(path, prefix), value, bare(schema));
                return;
            }
        }
        Fields.write(body, path, value, schema);
    }

    /** The array at the path; made when there is none. */
    static ArrayNode array(ObjectNode body, Path path, RecordSchema schema) {
        if (Fields.read(body, path, schema) instanceof ArrayNode present) {
            return present;
        }
        ArrayNode made = body.arrayNode();
        Fields.write(body, path, made, schema);
        return made;
    }

    /** The elements of a list, none where there is no list. */
    static List<ObjectNode> elements(ObjectNode body, Path list, RecordSchema schema) {
        List<ObjectNode> elements = new ArrayList<>();
        Fields.read(body, list, schema).forEach(element -> elements.add((ObjectNode) element));
        return elements;
    }

    static Path rest(Path path, Path prefix) {
        return new Path(path.segments()
                .subList(prefix.segments().size(), path.segments().size()));
    }

    private static RecordSchema bare(RecordSchema schema) {
        return RecordSchema.of(schema.namesFoldCase(), Map.of(), List.of());
    }
}
