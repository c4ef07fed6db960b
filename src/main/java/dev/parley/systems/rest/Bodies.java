package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import java.util.Iterator;
import java.util.List;

/** Bodies that are being made. */
final class Bodies {

    private Bodies() {}

    /** What has no value is not sent in a create, and neither is an object of such. */
    static void withoutNulls(JsonNode container) {
        for (Iterator<JsonNode> members = container.iterator(); members.hasNext(); ) {
            JsonNode member = members.next();
            withoutNulls(member);
            if (member.isNull() || member.isObject() && member.isEmpty()) {
                members.remove();
            }
        }
    }

    /** Sets members of objects one by one (RFC 7396 without removal: a null stays a null). */
    static void merge(ObjectNode into, JsonNode members) {
        members.properties().forEach(member -> {
            if (into.get(member.getKey()) instanceof ObjectNode there
                    && member.getValue().isObject()) {
                merge(there, member.getValue());
            } else {
                into.set(member.getKey(), member.getValue().deepCopy());
            }
        });
    }

    /** The object at a path through objects, made where there is none. */
    static ObjectNode objectAt(ObjectNode body, List<String> segments) {
        ObjectNode at = body;
        for (String name : segments) {
            at = at.get(name) instanceof ObjectNode there ? there : at.putObject(name);
        }
        return at;
    }

    static void set(ObjectNode body, Path path, JsonNode value) {
        List<String> segments = path.segments();
        objectAt(body, segments.subList(0, segments.size() - 1)).set(path.last(), value);
    }

    /** Removes what stands at a path through objects. */
    static void remove(ObjectNode body, Path path) {
        List<String> segments = path.segments();
        JsonNode parent = body;
        for (String name : segments.subList(0, segments.size() - 1)) {
            parent = parent.path(name);
        }
        if (parent instanceof ObjectNode object) {
            object.remove(path.last());
        }
    }
}
