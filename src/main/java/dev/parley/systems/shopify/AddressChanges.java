package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a customer's default address stands in its body, and what of a change belongs to it. */
final class AddressChanges {

    private static final List<Path> OWNERS = List.of(Path.of(Customers.ADDRESSES), Path.of(Customers.DEFAULT_ADDRESS));

    private AddressChanges() {}

    static boolean concerns(Change change) {
        return OWNERS.stream().anyMatch(change.path()::within);
    }

    /** The default address as an element of the list, else the copy beside it. */
    static Optional<ObjectNode> defaultOf(ObjectNode customer) {
        List<ObjectNode> all = objects(customer.path(Customers.ADDRESSES));
        return all.stream()
                .filter(address -> address.path(Customers.DEFAULT).asBoolean())
                .findFirst()
                .or(() -> Optional.of(customer.path(Customers.DEFAULT_ADDRESS))
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast))
                .or(() -> all.stream().findFirst());
    }

    /** The changed members. A cleared one is an empty text: an address is changed member by member and never removed. */
    static ObjectNode members(List<Change> changes) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        changes.forEach(change -> {
            if (change.value().isNull()) {
                members.put(change.path().last(), "");
            } else {
                members.set(change.path().last(), change.value());
            }
        });
        return members;
    }

    static boolean hasContent(ObjectNode members) {
        for (JsonNode member : members) {
            if (!member.asText().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The customer with the address as the system answered it, in the list and, if it is the default, beside it. */
    static ObjectNode merged(ObjectNode customer, ObjectNode address) {
        ObjectNode merged = customer.deepCopy();
        ArrayNode list = merged.withArrayProperty(Customers.ADDRESSES);
        List<ObjectNode> same = objects(list).stream()
                .filter(element -> element.path("id").equals(address.path("id")))
                .toList();
        same.forEach(element -> element.setAll(address));
        if (same.isEmpty()) {
            list.add(address.deepCopy());
        }
        if (address.path(Customers.DEFAULT).asBoolean() || !merged.has(Customers.DEFAULT_ADDRESS)) {
            merged.set(Customers.DEFAULT_ADDRESS, address.deepCopy());
        }
        return merged;
    }

    private static List<ObjectNode> objects(JsonNode list) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : list) {
            if (element instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        return objects;
    }
}
