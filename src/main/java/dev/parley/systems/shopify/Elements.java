package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The elements of an array within a record, each a thing with an id of its own. */
final class Elements {

    private Elements() {}

    static List<ObjectNode> of(JsonNode array) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : array) {
            if (element instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** Takes over an element as the system answered it: into the one of the same id, else as another one. */
    static void merge(ArrayNode array, ObjectNode element) {
        List<ObjectNode> same = of(array).stream()
                .filter(each -> each.path("id").equals(element.path("id")))
                .toList();
        same.forEach(each -> each.setAll(element));
        if (same.isEmpty()) {
            array.add(element.deepCopy());
        }
    }
}
