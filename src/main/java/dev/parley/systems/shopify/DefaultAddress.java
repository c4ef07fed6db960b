package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Optional;

/** A customer's default address: an element of {@code addresses}, repeated as {@code default_address}. */
final class DefaultAddress implements Part {

    private static final List<Path> OWNERS = List.of(Path.of(Customers.ADDRESSES), Path.of(Customers.DEFAULT_ADDRESS));

    @Override
    public boolean holds(Path property) {
        return OWNERS.stream().anyMatch(property::within);
    }

    @Override
    public String answer() {
        return "customer_address";
    }

    @Override
    public String place(String name) {
        return Customers.ADDRESSES + "." + name;
    }

    @Override
    public void prepare(ObjectNode body) {
        if (body.remove(Customers.DEFAULT_ADDRESS) instanceof ObjectNode address) {
            ObjectNode first = of(body).orElseGet(
                            () -> body.withArrayProperty(Customers.ADDRESSES).addObject());
            first.setAll(address);
        }
    }

    @Override
    public Optional<Request> write(ShopifyAccess access, RemoteRecord current, List<Change> changes) {
        ObjectNode members = members(changes);
        Optional<String> id =
                of(current.body()).map(address -> address.path("id").asText());
        if (id.isEmpty() && !hasContent(members)) {
            return Optional.empty();
        }
        String json = Writes.envelope("address", members);
        return Optional.of(id.map(known -> access.write(
                        "PUT",
                        access.address("customers", current.id(), "addresses", known + ".json"),
                        "/customers/{id}/addresses/{id}.json",
                        json))
                .orElseGet(() -> access.write(
                        "POST",
                        access.address("customers", current.id(), "addresses.json"),
                        "/customers/{id}/addresses.json",
                        json)));
    }

    /** Into the list and, if it is the default, beside it. */
    @Override
    public void merge(ObjectNode customer, ObjectNode address) {
        Elements.merge(customer.withArrayProperty(Customers.ADDRESSES), address);
        if (address.path(Customers.DEFAULT).asBoolean() || !customer.has(Customers.DEFAULT_ADDRESS)) {
            customer.set(Customers.DEFAULT_ADDRESS, address.deepCopy());
        }
    }

    @Override
    public void tidy(ObjectNode customer) {
        // Nothing in a customer stands for nothing.
    }

    /** The default address as an element of the list, else the copy beside it. */
    private static Optional<ObjectNode> of(ObjectNode customer) {
        List<ObjectNode> all = Elements.of(customer.path(Customers.ADDRESSES));
        return all.stream()
                .filter(address -> address.path(Customers.DEFAULT).asBoolean())
                .findFirst()
                .or(() -> Optional.of(customer.path(Customers.DEFAULT_ADDRESS))
                        .filter(JsonNode::isObject)
                        .map(ObjectNode.class::cast))
                .or(() -> all.stream().findFirst());
    }

    /**
     * The changed members. A cleared one is an empty text: an address is changed member by member and never removed.
     */
    private static ObjectNode members(List<Change> changes) {
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

    private static boolean hasContent(ObjectNode members) {
        for (JsonNode member : members) {
            if (!member.asText().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
