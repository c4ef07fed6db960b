package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Schema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.RecordView.Stamped;
import dev.parley.playground.sim.Request;
import dev.parley.playground.sim.Route;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A resource over HTTP: the verbs of the v2 specification, no PUT among them. */
final class ResourceApi<K extends Comparable<K>> {

    /**
     * What differs between resources.
     *
     * @param list the path of the listing
     * @param create the path that is posted to; its variable, if any, names the owner
     * @param item the path of one entity
     * @param owner the property that holds the owner of the path; empty without one
     * @param created the status of a creation
     * @param filters the documented filters of the listing
     */
    record Terms(String list, String create, String item, String owner, int created, UnaryOperator<Filter> filters) {}

    private final Store<K> store;
    private final Terms terms;
    private final PowerOfficeSwitches switches;
    private final Replies replies;

    ResourceApi(Store<K> store, Terms terms, PowerOfficeSwitches switches) {
        this.store = store;
        this.terms = terms;
        this.switches = switches;
        this.replies = new Replies(switches);
    }

    List<Route> routes() {
        return List.of(
                Route.api("GET", terms.list(), this::list),
                Route.api("POST", terms.create(), this::create),
                Route.api("GET", terms.item(), this::get),
                Route.api("PATCH", terms.item(), this::patch),
                Route.api("DELETE", terms.item(), this::delete));
    }

    private Answer list(Request request) {
        ListQuery paging = ListQuery.of(request.query(), store.schema);
        Filter filter = terms.filters().apply(new Filter(request.query()));
        if (paging.page() == switches.failOnPage.get()) {
            return Problems.answer(500);
        }
        List<ObjectNode> rows =
                store.read(view -> paging.cut(rows(view, filter, paging).filter(filter.others())));
        return replies.page(request, paging, store.schema, rows);
    }

    private Stream<ObjectNode> rows(RecordView<K> view, Filter filter, ListQuery paging) {
        boolean byStamp = paging.isOrderedBy(STAMP);
        Stream<ObjectNode> rows = filter.changedAfter()
                .map(after -> view.byStamp().tailMap(new Stamped<>(after.plusNanos(1), null), true).values().stream())
                .orElseGet(() -> byStamp ? view.byStamp().values().stream() : view.byId().values().stream());
        if (byStamp || paging.order().isEmpty() && filter.changedAfter().isEmpty()) {
            return rows;
        }
        Comparator<ObjectNode> byKey = Comparator.comparing(store::key);
        return rows.sorted(
                paging.comparator().map(order -> order.thenComparing(byKey)).orElse(byKey));
    }

    private static String id(Request request) {
        return String.join("/", request.variables());
    }

    private Answer get(Request request) {
        String id = id(request);
        return store.visible(id)
                .map(entity -> replies.entity(200, store.schema, entity))
                .orElseThrow(() -> store.notFound(id));
    }

    private Answer create(Request request) {
        ObjectNode fields = Replies.posted(request);
        if (!terms.owner().isEmpty()) {
            fields.put(terms.owner(), request.id(0));
        }
        return replies.complete(terms.created(), store.schema, store.insert(fields));
    }

    private Answer patch(Request request) {
        JsonNode operations = Replies.patched(request);
        JsonPatch patch = new JsonPatch(store.schema, (int) switches.failedTestStatus.get());
        ObjectNode changed = store.change(id(request), entity -> patch.apply(entity, operations));
        return replies.entity(200, store.schema, changed);
    }

    private Answer delete(Request request) {
        store.delete(id(request));
        return Answer.empty(200);
    }
}
