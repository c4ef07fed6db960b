package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
import java.util.function.Function;

/** One entity of EspoCRM over HTTP. INFERENCE: DELETE answers {@code true}. */
final class EntityApi {

    /** What is compared when a record is created. INFERENCE: only these two entities are checked. */
    private static final List<String> CHECKED = List.of("emailAddress", "name");

    private static final Set<String> WITH_CHECK = Set.of(EspoShapes.ACCOUNT, EspoShapes.CONTACT);

    private final ResourceStore store;
    private final EspoSwitches switches;
    private final EspoWebhooks webhooks;

    EntityApi(ResourceStore store, EspoSwitches switches, EspoWebhooks webhooks) {
        this.store = store;
        this.switches = switches;
        this.webhooks = webhooks;
    }

    List<Route> routes() {
        String all = "/" + store.shape().resource();
        String one = all + "/{id}";
        return List.of(
                Route.api("GET", all, this::list),
                Route.api("POST", all, own(this::create)),
                Route.api("GET", one, this::get),
                Route.api("PUT", one, own(this::update)),
                Route.api("DELETE", one, own(this::delete)));
    }

    /** What the handler changes is the API user's own change. */
    private Function<Request, Answer> own(Function<Request, Answer> handler) {
        return request -> webhooks.asApiUser(() -> handler.apply(request));
    }

    private Answer list(Request request) {
        EspoListing listing = EspoListing.of(request.query(), store.shape());
        if (listing.page() == switches.failOnPage.get()) {
            return EspoErrors.answer(500, "Error 500");
        }
        List<ObjectNode> rows = listing.rows(store);
        List<ObjectNode> page = rows.stream()
                .skip(listing.offset())
                .limit(listing.maxSize())
                .map(this::listed)
                .map(listing::project)
                .toList();
        return Answer.json(200, Json.object("total", switches.countingOff.isOn() ? -1 : rows.size(), "list", page));
    }

    private ObjectNode listed(ObjectNode row) {
        return switches.itemsInListings.isOn() ? row : row.deepCopy().without(List.of(EspoShapes.ITEMS));
    }

    private Answer get(Request request) {
        return Answer.json(200, store.visible(request.variables().get(0)));
    }

    private Answer create(Request request) {
        boolean unchecked =
                request.header("X-Skip-Duplicate-Check").filter("true"::equals).isPresent();
        return Answer.json(200, store.create(body(request), row -> {
            if (!unchecked && WITH_CHECK.contains(store.shape().resource())) {
                checkDuplicates(row);
            }
        }));
    }

    private void checkDuplicates(ObjectNode row) {
        List<ObjectNode> found = new ArrayList<>();
        for (String attribute : CHECKED) {
            Field field = store.shape().field(attribute).orElseThrow();
            String value = row.get(attribute).asText("");
            if (!value.isEmpty()) {
                found.addAll(store.holding(field, value));
            }
        }
        if (!found.isEmpty()) {
            throw EspoErrors.duplicates(found.stream().distinct().toList());
        }
    }

    private Answer update(Request request) {
        return Answer.json(200, store.patch(request.variables().get(0), body(request)));
    }

    private Answer delete(Request request) {
        store.delete(request.variables().get(0));
        return Answer.json(200, BooleanNode.TRUE);
    }

    private static ObjectNode body(Request request) {
        JsonNode body = request.contentType().equals("application/json")
                ? request.json().orElse(null)
                : null;
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw EspoErrors.badRequest("The body must be a JSON object");
    }
}
