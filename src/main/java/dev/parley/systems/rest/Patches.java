package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.mapping.Path;
import java.util.List;

/** Operations of a JSON Patch (RFC 6902). */
final class Patches {

    private Patches() {}

    /** Replaces each member of an object that exists. */
    static ArrayNode of(JsonNode members) {
        ArrayNode operations = JsonNodeFactory.instance.arrayNode();
        members.properties()
                .forEach(member -> add(operations, "replace", new Path(List.of(member.getKey())), member.getValue()));
        return operations;
    }

    static void add(ArrayNode operations, String operation, Path place, JsonNode value) {
        StringBuilder pointer = new StringBuilder();
        place.segments().forEach(name -> pointer.append('/')
                .append(name.replace("~", "~0").replace("/", "~1")));
        operations
                .addObject()
                .put("op", operation)
                .put("path", pointer.toString())
                .set("value", value);
    }
}
