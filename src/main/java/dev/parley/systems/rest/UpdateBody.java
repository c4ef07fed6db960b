package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;

/** What an update sends, in the style of the system. */
final class UpdateBody {

    private UpdateBody() {}

    static JsonNode of(Merged merged, Datatype type) {
        return switch (type.update()) {
            case MERGE_PATCH -> mergePatch(merged);
            case PUT_PARTIAL -> partial(merged, type.schema());
            case PUT_FULL -> writable(merged.sent().deepCopy(), type.schema());
            case JSON_PATCH -> jsonPatch(merged);
        };
    }

    private static ObjectNode mergePatch(Merged merged) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        merged.places().forEach(place -> Bodies.set(body, place, merged.at(place)));
        return body;
    }

    private static ObjectNode partial(Merged merged, RecordSchema schema) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Path place : merged.places()) {
            body.set(place.first(), merged.sent().get(place.first()).deepCopy());
        }
        return writable(body, schema);
    }

    private static ObjectNode writable(ObjectNode body, RecordSchema schema) {
        schema.properties().values().stream()
                .filter(property -> !property.writable())
                .map(PropertySchema::path)
                .forEach(path -> Bodies.remove(body, path));
        return body;
    }

    private static ArrayNode jsonPatch(Merged merged) {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        for (Path place : merged.places()) {
            Patches.add(operations, merged.was(place) ? "replace" : "add", place, merged.at(place));
        }
        return operations;
    }
}
