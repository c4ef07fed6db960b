package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One resource of Dolibarr over HTTP: a POST answers the bare id, a PUT is partial. */
final class RecordApi {

    private static final Set<String> BY_REFERENCE = Set.of(DolibarrShapes.PRODUCTS, DolibarrShapes.ORDERS);

    private final ResourceStore store;
    private final DolibarrSwitches switches;
    private final Rendering rendering;

    RecordApi(ResourceStore store, DolibarrSwitches switches, Rendering rendering) {
        this.store = store;
        this.switches = switches;
        this.rendering = rendering;
    }

    List<Route> routes() {
        String all = "/" + store.shape().resource();
        String one = all + "/{id}";
        List<Route> routes = new ArrayList<>(List.of(
                Route.api("GET", all, this::list),
                Route.api("POST", all, this::create),
                Route.api("GET", one, this::get),
                Route.api("PUT", one, this::update),
                Route.api("DELETE", one, this::delete)));
        if (BY_REFERENCE.contains(store.shape().resource())) {
            routes.add(Route.api("GET", all + "/ref_ext/{ref_ext}", this::byReference));
        }
        return routes;
    }

    private Answer list(Request request) {
        DolibarrListing listing = DolibarrListing.of(request.query(), store.shape());
        if (listing.page() + 1 == switches.failOnPage.get()) {
            return DolibarrErrors.answer(500, "Internal Server Error");
        }
        List<ObjectNode> rows = listing.rows(store);
        List<ObjectNode> page =
                listing.cut(rows).stream().map(rendering::render).toList();
        if (page.isEmpty() && switches.emptyListIs404.isOn()) {
            throw new DolibarrErrors(switches).notFound();
        }
        return Answer.json(200, listing.paginated() ? paginated(listing, rows.size(), page) : Json.node(page));
    }

    private static ObjectNode paginated(DolibarrListing listing, int total, List<ObjectNode> page) {
        int pages = listing.limit() == 0 ? 1 : (total + listing.limit() - 1) / listing.limit();
        ObjectNode numbers =
                Json.object("total", total, "page", listing.page(), "page_count", pages, "limit", listing.limit());
        return Json.object("data", page, "pagination", numbers);
    }

    private Answer get(Request request) {
        return one(store.visible(request.variables().get(0)));
    }

    private Answer byReference(Request request) {
        Field reference = store.shape().field("ref_ext").orElseThrow();
        return one(store.holding(reference, request.variables().get(0)).stream()
                .findFirst()
                .orElseThrow(new DolibarrErrors(switches)::notFound));
    }

    private Answer create(Request request) {
        return Answer.json(200, store.create(body(request)).get("id"));
    }

    /** An order's lines are not changed by it: they have paths of their own. INFERENCE. */
    private Answer update(Request request) {
        ObjectNode changes = body(request);
        changes.remove(DolibarrShapes.LINES);
        return one(store.patch(request.variables().get(0), changes));
    }

    private Answer delete(Request request) {
        store.delete(request.variables().get(0));
        return Answer.json(200, Json.object("success", Json.object("code", 200, "message", "Deleted")));
    }

    private Answer one(ObjectNode row) {
        return Answer.json(200, rendering.render(row));
    }

    static ObjectNode body(Request request) {
        JsonNode body = request.contentType().equals("application/json")
                ? request.json().orElse(null)
                : null;
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw DolibarrErrors.badRequest("a JSON object is expected");
    }
}
