package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.resource.ResourceStore;
import java.util.List;

/** One resource of Customcrm over HTTP. */
final class ResourceApi {

    private final ResourceStore store;
    private final CustomcrmSwitches switches;

    ResourceApi(ResourceStore store, CustomcrmSwitches switches) {
        this.store = store;
        this.switches = switches;
    }

    List<Route> routes() {
        String all = "/" + store.shape().resource();
        String one = all + "/{Id}";
        return List.of(
                Route.api("GET", all, this::list),
                Route.api("POST", all, this::create),
                Route.api("GET", one, this::get),
                Route.api("PATCH", one, this::patch),
                Route.api("DELETE", one, this::delete));
    }

    private Answer list(Request request) {
        ListQuery query = ListQuery.of(request.query(), store.shape());
        if (query.page() == switches.failOnPage.get()) {
            return CustomcrmErrors.answer(500);
        }
        List<ObjectNode> rows = query.rows(store);
        List<ObjectNode> page = rows.stream()
                .skip((query.page() - 1L) * query.size())
                .limit(query.size())
                .toList();
        return Answer.json(200, Json.object("items", page, "total", rows.size()));
    }

    private Answer get(Request request) {
        return Answer.json(200, store.visible(request.variables().get(0)));
    }

    private Answer create(Request request) {
        return Answer.json(201, store.create(body(request)));
    }

    private Answer patch(Request request) {
        return Answer.json(200, store.patch(request.variables().get(0), body(request)));
    }

    private Answer delete(Request request) {
        store.delete(request.variables().get(0));
        return Answer.empty(204);
    }

    private static ObjectNode body(Request request) {
        if (!request.contentType().equals("application/json")) {
            throw new Rejected(CustomcrmErrors.answer(415));
        }
        if (request.json().orElse(null) instanceof ObjectNode object) {
            return object;
        }
        throw CustomcrmErrors.invalid("The body must be a JSON object.", List.of());
    }
}
