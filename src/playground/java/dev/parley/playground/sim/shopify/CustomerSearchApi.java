package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;
import java.util.Optional;

/** {@code customers/search.json}; to be asked before {@code customers/{id}.json}. */
final class CustomerSearchApi {

    private final RecordApi listings;
    private final ShopifyCustomers customers;
    private final ShopifySwitches switches;

    CustomerSearchApi(RecordApi listings, ShopifyCustomers customers, ShopifySwitches switches) {
        this.listings = listings;
        this.customers = customers;
        this.switches = switches;
    }

    List<Route> routes() {
        return List.of(Route.api("GET", "/customers/search.json", this::search));
    }

    private Answer search(Request request) {
        long lag = Math.max(switches.readLagMillis.get(), switches.searchLagMillis.get());
        Optional<String> email = request.query().get("query").flatMap(CustomerSearch::soleEmail);
        if (lag > 0 || email.isEmpty()) {
            return listings.page(request, lag);
        }
        List<ObjectNode> found = customers.withEmail(email.get()).flatMap(customers::visible).stream()
                .toList();
        return listings.many(found, ListRequest.of(request.query()).fields());
    }
}
