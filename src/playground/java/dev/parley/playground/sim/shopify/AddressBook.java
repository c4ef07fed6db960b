package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;

/** The addresses of one customer that is being edited: each with an id of its own, exactly one the default. */
final class AddressBook {

    private final ObjectNode customer;
    private final LongSupplier newId;
    private final ShopifyErrors errors;

    AddressBook(ObjectNode customer, LongSupplier newId, ShopifyErrors errors) {
        this.customer = customer;
        this.newId = newId;
        this.errors = errors;
    }

    /** Where everything wrong with this edit is noted. */
    ShopifyErrors errors() {
        return errors;
    }

    static List<ObjectNode> of(ObjectNode customer) {
        return StreamSupport.stream(customer.withArrayProperty("addresses").spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static Optional<ObjectNode> find(ObjectNode customer, long addressId) {
        return of(customer).stream()
                .filter(address -> address.get("id").longValue() == addressId)
                .findFirst();
    }

    static Optional<ObjectNode> preset(ObjectNode customer) {
        return of(customer).stream()
                .filter(address -> address.get("default").booleanValue())
                .findFirst();
    }

    ObjectNode add(JsonNode given, String errorPrefix) {
        ObjectNode address =
                AddressFields.blank(newId.getAsLong(), customer.path("id").longValue());
        AddressFields.apply(address, given, errors, errorPrefix);
        customer.withArrayProperty("addresses").add(address);
        if (given.path("default").asBoolean(false) || of(customer).size() == 1) {
            makeDefault(address);
        }
        return address;
    }

    ObjectNode change(long addressId, JsonNode given, String errorPrefix) {
        ObjectNode address = find(customer, addressId).orElseThrow(ShopifyErrors::notFound);
        AddressFields.apply(address, given, errors, errorPrefix);
        if (given.path("default").asBoolean(false)) {
            makeDefault(address);
        }
        return address;
    }

    /** Shopify refuses to delete the default address. */
    void delete(long addressId) {
        ObjectNode address = find(customer, addressId).orElseThrow(ShopifyErrors::notFound);
        if (address.get("default").booleanValue()) {
            errors.add("base", "Cannot delete the customer's default address");
        }
        errors.throwIfAny();
        keep(of(customer).stream().filter(each -> each != address).toList());
    }

    ObjectNode makeDefault(long addressId) {
        ObjectNode address = find(customer, addressId).orElseThrow(ShopifyErrors::notFound);
        makeDefault(address);
        return address;
    }

    private void makeDefault(ObjectNode chosen) {
        of(customer).forEach(address -> address.put("default", address == chosen));
    }

    /** What a customer PUT does with its list: with an id changed, without one added; or the list replaces all. */
    void write(JsonNode list, boolean replacing) {
        List<ObjectNode> written = StreamSupport.stream(list.spliterator(), false)
                .map(given -> given.path("id").isIntegralNumber()
                        ? change(given.get("id").longValue(), given, "addresses.")
                        : add(given, "addresses."))
                .toList();
        if (replacing) {
            keep(written);
        }
    }

    private void keep(List<ObjectNode> addresses) {
        ArrayNode list = customer.putArray("addresses");
        addresses.forEach(list::add);
    }

    /** Exactly one default, if there is an address at all, repeated as {@code default_address}. */
    static void settle(ObjectNode customer) {
        if (preset(customer).isEmpty()) {
            of(customer).stream().findFirst().ifPresent(first -> first.put("default", true));
        }
        for (ObjectNode address : of(customer)) {
            address.set("customer_id", customer.get("id"));
        }
        customer.remove("default_address");
        preset(customer).ifPresent(address -> customer.set("default_address", address.deepCopy()));
    }
}
