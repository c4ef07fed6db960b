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
import java.util.TreeMap;

/** What every resource offers: {@code customers.json} or {@code products.json} and what lies right below it. */
final class RecordApi {

    private final Resource resource;
    private final ShopifyRecords records;
    private final ShopifySwitches switches;

    RecordApi(Resource resource, ShopifyRecords records, ShopifySwitches switches) {
        this.resource = resource;
        this.records = records;
        this.switches = switches;
    }

    List<Route> routes() {
        String all = "/" + resource.many() + ".json";
        String one = "/" + resource.many() + "/{id}.json";
        return List.of(
                Route.api("GET", all, request -> page(request, switches.readLagMillis.get())),
                Route.api("POST", all, request -> one(201, records.post(body(request)))),
                Route.api("GET", "/" + resource.many() + "/count.json", this::count),
                Route.api("GET", one, this::get),
                Route.api("PUT", one, request -> one(200, records.update(request.id(0), body(request)))),
                Route.api("DELETE", one, this::delete));
    }

    /** One page as a reader sees it whose view is so many milliseconds old. */
    Answer page(Request request, long lagMillis) {
        ListRequest listed = ListRequest.of(request.query());
        if (listed.page() == switches.failOnPage.get()) {
            return ShopifyErrors.answer(500);
        }
        RecordListing listing = new RecordListing(listed, filter(listed.filters()));
        RecordListing.Page page = records.read(lagMillis, listing::cut);
        return PageLinks.add(many(page.rows(), listed.fields()), request, listed, page);
    }

    /** Rows with just the properties named, in the envelope of a list. */
    Answer many(List<ObjectNode> rows, List<String> fields) {
        List<ObjectNode> projected =
                rows.stream().map(row -> project(row, fields)).toList();
        return Answer.json(200, Json.object(resource.many(), projected));
    }

    private ListFilter filter(Map<String, String> filters) {
        return ListFilter.of(resource, filters, switches.updatedAtMinInclusive.isOn());
    }

    private Answer count(Request request) {
        Map<String, String> filters = new TreeMap<>();
        request.query().names().forEach(name -> request.query().get(name).ifPresent(text -> filters.put(name, text)));
        ListFilter filter = filter(filters);
        long count = records.read(switches.readLagMillis.get(), view -> count(view, filter));
        return Answer.json(200, Json.object("count", count));
    }

    private static long count(RecordView<Long> view, ListFilter filter) {
        return filter.from(view).values().stream().filter(filter.others()).count();
    }

    private Answer get(Request request) {
        ObjectNode record = records.visible(request.id(0)).orElseThrow(ShopifyErrors::notFound);
        return one(200, project(record, request.query().list("fields")));
    }

    private Answer delete(Request request) {
        records.delete(request.id(0));
        return Answer.json(200, Json.object());
    }

    private Answer one(int status, ObjectNode record) {
        return Answer.json(status, Json.object(resource.one(), record));
    }

    private ObjectNode body(Request request) {
        return Envelope.open(request, resource.one());
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
