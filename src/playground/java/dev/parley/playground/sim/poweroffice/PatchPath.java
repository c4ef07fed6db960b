package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Pointer of a patch resolved against a schema, names in any letter case.
 *
 * @param outer the entity's property
 * @param inner the property inside the outer one; null when the path ends before
 * @param element the place in a list, {@code -} for behind its end; null when the path is not one of a list
 */
record PatchPath(Property outer, Property inner, String element) {

    static PatchPath resolve(Schema schema, String pointer, boolean toWrite) {
        String[] parts = pointer.split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !parts[0].isEmpty()) {
            throw notFound(pointer);
        }
        Property outer = find(schema, unescape(parts[1]), toWrite);
        if (parts.length == 2) {
            return new PatchPath(outer, null, null);
        }
        if (outer.type() == Property.Type.WHOLES) {
            return new PatchPath(outer, null, parts[2]);
        }
        if (outer.type() != Property.Type.OBJECT) {
            throw notFound(parts[2]);
        }
        return new PatchPath(outer, find(outer.nested(), unescape(parts[2]), toWrite), null);
    }

    private static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }

    private static Property find(Schema schema, String name, boolean toWrite) {
        Property property = schema.find(name).orElseThrow(() -> notFound(name));
        if (toWrite && !property.writable()) {
            throw Problems.badRequest("The property at path '" + name + "' could not be updated.");
        }
        return property;
    }

    private static RuntimeException notFound(String segment) {
        return Problems.badRequest("The target location specified by path segment '" + segment + "' was not found.");
    }

    /** Whether the path names a whole object inside the entity. */
    boolean isWholeObject() {
        return outer.type() == Property.Type.OBJECT && inner == null;
    }

    JsonNode get(ObjectNode entity) {
        if (element != null) {
            ArrayNode list = list(entity);
            return list.get(index(list.size() - 1));
        }
        return inner == null ? entity.get(outer.name()) : parent(entity).get(inner.name());
    }

    /** Sets the value; in a list it is inserted, or put in the place of the element there. */
    void set(ObjectNode entity, JsonNode value, boolean insert) {
        if (element != null) {
            ArrayNode list = list(entity);
            int index = element.equals("-") ? list.size() : index(insert ? list.size() : list.size() - 1);
            JsonNode number = LongNode.valueOf(value.longValue());
            if (insert) {
                list.insert(index, number);
            } else {
                list.set(index, number);
            }
        } else if (inner == null) {
            entity.set(outer.name(), Schema.conform(outer, value));
        } else {
            parent(entity).set(inner.name(), Schema.conform(inner, value));
        }
    }

    /** Takes the element out of its list, or sets the property to null. */
    void clear(ObjectNode entity) {
        if (element != null) {
            ArrayNode list = list(entity);
            list.remove(index(list.size() - 1));
        } else {
            set(entity, NullNode.getInstance(), false);
        }
    }

    private ObjectNode parent(ObjectNode entity) {
        if (entity.get(outer.name()) instanceof ObjectNode parent) {
            return parent;
        }
        throw notFound(outer.name());
    }

    private ArrayNode list(ObjectNode entity) {
        if (entity.get(outer.name()) instanceof ArrayNode list) {
            return list;
        }
        throw notFound(outer.name());
    }

    private int index(int last) {
        if (element.matches("\\d{1,6}") && Integer.parseInt(element) <= last) {
            return Integer.parseInt(element);
        }
        throw notFound(element);
    }
}
