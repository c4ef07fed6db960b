package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import dev.parley.playground.sim.resource.Refusals;
import dev.parley.playground.sim.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The lines of an order, {@code orders/{id}/lines}. INFERENCE: a POST answers the bare id of the line, a PUT the order;
 * an edit of a line moves the order's stamp and is announced as one of the order.
 */
final class LineApi {

    private final ResourceStore orders;
    private final Refusals refusals;
    private final Rendering rendering;

    LineApi(ResourceStore orders, Refusals refusals, Rendering rendering) {
        this.orders = orders;
        this.refusals = refusals;
        this.rendering = rendering;
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/orders/{id}/lines", this::list),
                Route.api("POST", "/orders/{id}/lines", this::add),
                Route.api("PUT", "/orders/{id}/lines/{line}", this::change),
                Route.api("DELETE", "/orders/{id}/lines/{line}", this::remove));
    }

    private Answer list(Request request) {
        ObjectNode order = rendering.render(orders.visible(request.variables().get(0)));
        return Answer.json(200, order.get(DolibarrShapes.LINES));
    }

    private Answer add(Request request) {
        ObjectNode line = RecordApi.body(request);
        line.remove("id");
        List<JsonNode> after = lines(edit(request, lines -> Stream.concat(lines, Stream.of(line))));
        return Answer.json(200, after.get(after.size() - 1).get("id"));
    }

    private Answer change(Request request) {
        ObjectNode line = RecordApi.body(request);
        line.put("id", request.id(1));
        ObjectNode after =
                edit(request, lines -> lines.map(each -> each.get("id").longValue() == request.id(1) ? line : each));
        return Answer.json(200, rendering.render(after));
    }

    private Answer remove(Request request) {
        edit(request, lines -> lines.filter(each -> each.get("id").longValue() != request.id(1)));
        return Answer.json(200, Json.object("success", Json.object("code", 200, "message", "Line deleted")));
    }

    /** The order after its lines were edited; a line that is named must be there. */
    private ObjectNode edit(Request request, UnaryOperator<Stream<JsonNode>> edit) {
        return orders.edit(request.variables().get(0), order -> {
            boolean named = request.variables().size() > 1;
            if (named && lines(order).stream().noneMatch(each -> each.get("id").longValue() == request.id(1))) {
                throw refusals.notFound();
            }
            return Json.object(
                    DolibarrShapes.LINES, edit.apply(lines(order).stream()).toList());
        });
    }

    private static List<JsonNode> lines(ObjectNode order) {
        return new ArrayList<>(
                StreamSupport.stream(order.get(DolibarrShapes.LINES).spliterator(), false)
                        .toList());
    }
}
