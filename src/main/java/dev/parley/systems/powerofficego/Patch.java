package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Patch (RFC 6902) of just the properties that change. Every property exists on every record, so all of it is
 * {@code replace}; clearing is replacing by null.
 */
final class Patch {

    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    private final RecordSchema schema;

    private Patch(RecordSchema schema) {
        this.schema = schema;
    }

    /** @param current as last read: says which nested objects are there */
    static Patch of(ObjectNode current, List<Change> changes, RecordSchema schema) {
        Patch patch = new Patch(schema);
        Map<String, ObjectNode> wholes = new LinkedHashMap<>();
        for (Change change : changes) {
            Path path = patch.canonical(change.path());
            boolean nested = path.segments().size() > 1;
            if (nested && !Fields.get(current, path.first(), true).isObject()) {
                // There is no object to set a member of: the object is sent whole.
                if (!change.value().isNull()) {
                    wholes.computeIfAbsent(path.first(), name -> JsonNodeFactory.instance.objectNode())
                            .set(path.last(), change.value());
                }
            } else {
                patch.replace(path, change.value());
            }
        }
        wholes.forEach((name, object) -> patch.replace(Path.of(name), object));
        return patch;
    }

    void replace(Path path, JsonNode value) {
        StringBuilder pointer = new StringBuilder();
        path.segments().forEach(name -> pointer.append('/')
                .append(name.replace("~", "~0").replace("/", "~1")));
        operations
                .addObject()
                .put("op", "replace")
                .put("path", pointer.toString())
                .set("value", value);
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    String text() {
        return operations.toString();
    }

    private Path canonical(Path path) {
        return schema.property(path).map(PropertySchema::path).orElse(path);
    }
}
