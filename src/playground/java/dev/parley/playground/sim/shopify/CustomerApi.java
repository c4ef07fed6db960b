package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code customers.json} and what lies below it, addresses apart. */
final class CustomerApi {

    private final ShopifyCustomers customers;
    private final ShopifySwitches switches;

    CustomerApi(ShopifyCustomers customers, ShopifySwitches switches) {
        this.customers = customers;
        this.switches = switches;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/customers.json", this::list),
                Route.api("POST", "/customers.json", this::create),
                Route.api("GET", "/customers/count.json", this::count),
                Route.api("GET", "/customers/search.json", this::search),
                Route.api("GET", "/customers/{id}.json", this::get),
                Route.api("PUT", "/customers/{id}.json", this::update),
                Route.api("DELETE", "/customers/{id}.json", this::delete));
    }

    private Answer list(Request request) {
        return page(request, switches.readLagMillis.get());
    }

    private Answer search(Request request) {
        long lag = Math.max(switches.readLagMillis.get(), switches.searchLagMillis.get());
        Optional<String> email = request.query().get("query").flatMap(CustomerSearch::soleEmail);
        if (lag > 0 || email.isEmpty()) {
            return page(request, lag);
        }
        ListRequest listed = ListRequest.of(request.query());
        List<ObjectNode> found = customers.withEmail(email.get()).flatMap(customers::visible).stream()
                .map(row -> project(row, listed.fields()))
                .toList();
        return Answer.json(200, Json.object("customers", found));
    }

    private Answer page(Request request, long lagMillis) {
        ListRequest listed = ListRequest.of(request.query());
        if (listed.page() == switches.failOnPage.get()) {
            return ShopifyErrors.answer(500);
        }
        CustomerListing.Page page =
                customers.read(lagMillis, view -> listing(listed).cut(view));
        List<ObjectNode> rows =
                page.rows().stream().map(row -> project(row, listed.fields())).toList();
        return PageLinks.add(Answer.json(200, Json.object("customers", rows)), request, listed, page);
    }

    private CustomerListing listing(ListRequest listed) {
        return new CustomerListing(listed, CustomerFilter.of(listed.filters(), switches.updatedAtMinInclusive.isOn()));
    }

    private Answer count(Request request) {
        Map<String, String> filters = new TreeMap<>();
        request.query().names().forEach(name -> request.query().get(name).ifPresent(text -> filters.put(name, text)));
        CustomerFilter filter = CustomerFilter.of(filters, switches.updatedAtMinInclusive.isOn());
        long count = customers.read(switches.readLagMillis.get(), view -> count(view, filter));
        return Answer.json(200, Json.object("count", count));
    }

    private static long count(RecordView<Long> view, CustomerFilter filter) {
        return filter.from(view).values().stream().filter(filter.others()).count();
    }

    private Answer get(Request request) {
        ObjectNode customer = customers.visible(request.id(0)).orElseThrow(ShopifyErrors::notFound);
        return one(200, project(customer, request.query().list("fields")));
    }

    private Answer create(Request request) {
        return one(201, customers.create(body(request)));
    }

    private Answer update(Request request) {
        return one(200, customers.update(request.id(0), body(request)));
    }

    private Answer delete(Request request) {
        customers.delete(request.id(0));
        return Answer.json(200, Json.object());
    }

    private static Answer one(int status, ObjectNode customer) {
        return Answer.json(status, Json.object("customer", customer));
    }

    private static ObjectNode body(Request request) {
        return Envelope.open(request, "customer");
    }

    private static ObjectNode project(ObjectNode row, List<String> fields) {
        if (fields.isEmpty()) {
            return row;
        }
        ObjectNode result = Json.object();
        for (String name : fields) {
            JsonNode value = row.get(name);
            if (value != null) {
                result.set(name, value);
            }
        }
        return result;
    }
}
