package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;

/** {@code customers/{id}/addresses.json} and what lies below it. */
final class AddressApi {

    private final ShopifyCustomers customers;

    AddressApi(ShopifyCustomers customers) {
        this.customers = customers;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/customers/{id}/addresses.json", this::list),
                Route.api("POST", "/customers/{id}/addresses.json", this::add),
                Route.api("GET", "/customers/{id}/addresses/{address}.json", this::get),
                Route.api("PUT", "/customers/{id}/addresses/{address}.json", this::change),
                Route.api("DELETE", "/customers/{id}/addresses/{address}.json", this::delete),
                Route.api("PUT", "/customers/{id}/addresses/{address}/default.json", this::makeDefault));
    }

    private Answer list(Request request) {
        return Answer.json(200, Json.object("addresses", AddressBook.of(visible(request))));
    }

    private Answer get(Request request) {
        return one(200, visible(request), request.id(1));
    }

    private Answer add(Request request) {
        ObjectNode customer = customers.addAddress(request.id(0), Envelope.open(request, "address"));
        List<ObjectNode> addresses = AddressBook.of(customer);
        return Answer.json(201, Json.object("customer_address", addresses.get(addresses.size() - 1)));
    }

    private Answer change(Request request) {
        ObjectNode fields = Envelope.open(request, "address");
        return one(200, customers.changeAddress(request.id(0), request.id(1), fields), request.id(1));
    }

    private Answer makeDefault(Request request) {
        return one(200, customers.makeDefault(request.id(0), request.id(1)), request.id(1));
    }

    private Answer delete(Request request) {
        customers.deleteAddress(request.id(0), request.id(1));
        return Answer.json(200, Json.object());
    }

    private ObjectNode visible(Request request) {
        return customers.visible(request.id(0)).orElseThrow(ShopifyErrors::notFound);
    }

    private static Answer one(int status, ObjectNode customer, long addressId) {
        ObjectNode address = AddressBook.find(customer, addressId).orElseThrow(ShopifyErrors::notFound);
        return Answer.json(status, Json.object("customer_address", address));
    }
}
