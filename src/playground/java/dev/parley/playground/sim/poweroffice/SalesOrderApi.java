package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.LINE;
import static dev.parley.playground.sim.poweroffice.SalesOrderSchema.SALES_ORDER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.List;

/** What {@code /SalesOrders} has beyond other resources: complete orders and the lines' own paths. */
final class SalesOrderApi {

    private static final String LINES = "/SalesOrders/{id}/Lines";
    private static final String ITEM = LINES + "/{lineId}";

    private final PowerOfficeOrders orders;
    private final PowerOfficeSwitches switches;
    private final Replies replies;

    SalesOrderApi(PowerOfficeOrders orders, PowerOfficeSwitches switches) {
        this.orders = orders;
        this.switches = switches;
        this.replies = new Replies(switches);
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", "/SalesOrders/{id}/Complete", this::complete),
                Route.api("GET", LINES, this::lines),
                Route.api("POST", LINES, this::addLine),
                Route.api("GET", ITEM, this::line),
                Route.api("PATCH", ITEM, this::changeLine),
                Route.api("DELETE", ITEM, this::removeLine));
    }

    private Answer complete(Request request) {
        return replies.complete(200, SALES_ORDER, order(request));
    }

    private ObjectNode order(Request request) {
        String id = request.variables().get(0);
        return orders.visible(id).orElseThrow(() -> orders.notFound(id));
    }

    private Answer lines(Request request) {
        ListQuery paging = ListQuery.of(request.query(), LINE);
        List<ObjectNode> lines = OrderLines.of(order(request));
        return replies.page(request, paging, LINE, paging.cut(lines.stream()));
    }

    private Answer line(Request request) {
        return replies.entity(200, LINE, OrderLines.existing(order(request), lineId(request)));
    }

    private static String lineId(Request request) {
        return request.variables().get(1);
    }

    private Answer addLine(Request request) {
        ObjectNode line = orders.addLine(request.variables().get(0), Replies.posted(request));
        return replies.entity(201, LINE, line);
    }

    private Answer changeLine(Request request) {
        JsonNode operations = Replies.patched(request);
        JsonPatch patch = new JsonPatch(LINE, (int) switches.failedTestStatus.get());
        ObjectNode line =
                orders.changeLine(request.variables().get(0), lineId(request), found -> patch.apply(found, operations));
        return replies.entity(200, LINE, line);
    }

    private Answer removeLine(Request request) {
        orders.removeLine(request.variables().get(0), lineId(request));
        return Answer.empty(200);
    }
}
