package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.CUSTOMER;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.ID;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.RecordView.Stamped;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /Customers} over HTTP: the verbs of the v2 specification, no PUT among them. */
final class CustomerApi {

    private static final Comparator<ObjectNode> BY_ID =
            Comparator.comparingLong(customer -> customer.get(ID).longValue());

    private final PowerOfficeCustomers customers;
    private final PowerOfficeSwitches switches;
    private final CustomerRendering rendering;

    CustomerApi(PowerOfficeCustomers customers, PowerOfficeSwitches switches) {
        this.customers = customers;
        this.switches = switches;
        this.rendering = new CustomerRendering(switches);
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/Customers", this::list),
                Route.api("POST", "/Customers", this::create),
                Route.api("GET", "/Customers/{id}", this::get),
                Route.api("PATCH", "/Customers/{id}", this::patch),
                Route.api("DELETE", "/Customers/{id}", this::delete));
    }

    private Answer list(Request request) {
        ListQuery paging = ListQuery.of(request.query(), CUSTOMER);
        CustomerFilter filter = CustomerFilter.of(request.query());
        if (paging.page() == switches.failOnPage.get()) {
            return Problems.answer(500);
        }
        List<ObjectNode> rows =
                customers.read(view -> paging.cut(rows(view, filter, paging).filter(filter.others())));
        if (rows.isEmpty()) {
            return Answer.empty(204);
        }
        boolean more = rows.size() > paging.size();
        ArrayNode body = JsonNodeFactory.instance.arrayNode(rows.size());
        rows.stream().limit(paging.size()).map(rendering::render).forEach(row -> body.add(paging.project(row, ID)));
        return pagination(Answer.json(200, body), request, more ? paging.page() + 1 : 0);
    }

    private static Stream<ObjectNode> rows(RecordView<Long> view, CustomerFilter filter, ListQuery paging) {
        boolean byStamp = paging.isOrderedBy(STAMP);
        Stream<ObjectNode> rows = filter.changedAfter()
                .map(after -> view.byStamp().tailMap(new Stamped<>(after, Long.MAX_VALUE), false).values().stream())
                .orElseGet(() -> byStamp ? view.byStamp().values().stream() : view.byId().values().stream());
        if (byStamp || paging.order().isEmpty() && filter.changedAfter().isEmpty()) {
            return rows;
        }
        return rows.sorted(
                paging.comparator().map(order -> order.thenComparing(BY_ID)).orElse(BY_ID));
    }

    private Answer pagination(Answer answer, Request request, int nextPage) {
        if (nextPage == 0 && !switches.emptyNextPageLink.isOn()) {
            return answer;
        }
        String link = request.address() + "?" + request.query().with("PageNumber", Integer.toString(nextPage));
        byte[] header = Json.bytes(Json.object("nextPageLink", nextPage == 0 ? "" : link));
        return answer.with("X-Pagination", new String(header, StandardCharsets.UTF_8));
    }

    private Answer get(Request request) {
        return customers
                .visible(request.id(0))
                .map(customer -> Answer.json(200, rendering.render(customer)))
                .orElseThrow(() -> Problems.notFound("Customer with Id " + request.id(0) + " was not found."));
    }

    private Answer create(Request request) {
        if (!request.contentType().equals("application/json")) {
            return Problems.answer(415);
        }
        if (!(body(request) instanceof ObjectNode fields)) {
            throw Problems.badRequest("A customer is expected.");
        }
        return Answer.json(201, rendering.render(customers.insert(fields)));
    }

    private Answer patch(Request request) {
        if (!request.contentType().equals("application/json-patch+json")) {
            return Problems.answer(415);
        }
        JsonNode operations = body(request);
        JsonPatch patch = new JsonPatch(CUSTOMER, (int) switches.failedTestStatus.get());
        ObjectNode changed = customers.change(request.id(0), customer -> patch.apply(customer, operations));
        return Answer.json(200, rendering.render(changed));
    }

    private Answer delete(Request request) {
        customers.delete(request.id(0));
        return Answer.empty(200);
    }

    private static JsonNode body(Request request) {
        Optional<JsonNode> body = request.json();
        return body.orElseThrow(() -> Problems.badRequest("The request body is not valid JSON."));
    }
}
