package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Adds, changes and removes elements of lists one by one, each at its own address. */
final class ElementWrites {

    private static final String JSON = "application/json";
    private static final String ELEMENT = "element";

    private final Session session;
    private final JsonApi api;

    ElementWrites(Session session, JsonApi api) {
        this.session = session;
        this.api = api;
    }

    boolean concerns(Datatype type, Change change) {
        return change.element().isPresent()
                && rule(type, change)
                        .filter(rule -> rule.write() == ListRule.Write.EACH)
                        .isPresent();
    }

    private static Optional<ListRule> rule(Datatype type, Change change) {
        return Optional.ofNullable(type.lists().get(change.path()));
    }

    /**
     * In the order given.
     *
     * @param written whether something of the same update has been written already
     * @return the last answer
     */
    Reply write(Datatype type, RemoteRecord current, List<Change> changes, boolean written) {
        Reply last = null;
        for (Change change : changes) {
            try {
                last = write(type, current, change);
            } catch (RemoteFailure.Unavailable e) {
                // What came before has been written: the update as a whole is not without effect any more.
                boolean effect = written || last != null || e.effectPossible();
                throw new RemoteFailure.Unavailable(e.getMessage(), effect, e.retryAfter(), null);
            }
        }
        return last;
    }

    private Reply write(Datatype type, RemoteRecord current, Change change) {
        ListRule rule = rule(type, change).orElseThrow();
        Request request = request(type, current, change, rule);
        Reply reply = api.sendUnjudged(request);
        boolean removing = change.element().orElseThrow().kind() == Change.Kind.REMOVE;
        boolean gone = removing && type.notFound().saidBy(reply);
        if (!reply.succeeded() && !gone) {
            throw Refusal.of(api, type, request, reply);
        }
        return reply;
    }

    private Request request(Datatype type, RemoteRecord current, Change change, ListRule rule) {
        Change.Element which = change.element().orElseThrow();
        Map<String, String> values = type.places().values(current.id()).orElseThrow();
        UnaryOperator<String> filled =
                place -> place.equals(ELEMENT) ? which.id().orElseThrow() : values.get(place);
        Template path = (which.kind() == Change.Kind.INSERT ? rule.path() : rule.element()).orElseThrow();
        Address address = session.at(path, filled);
        Elements elements = new Elements(type, change.path(), rule);
        return switch (which.kind()) {
            case INSERT ->
                session.write(
                        "POST",
                        address,
                        path.text(),
                        JSON,
                        type.forms()
                                .writtenElement(change.path(), elements.inserted(change.value()))
                                .toString());
            case UPDATE -> {
                JsonNode body = body(type, elements, rule, Nodes.at(current.body(), change.path()), change);
                yield session.write(
                        rule.update().method(),
                        address,
                        path.text(),
                        rule.update().mediaType(),
                        body.toString());
            }
            case REMOVE -> session.delete(address, path.text());
        };
    }

    private static JsonNode body(Datatype type, Elements elements, ListRule rule, JsonNode list, Change change) {
        return switch (rule.update()) {
            case PUT_FULL -> type.forms().writtenElement(change.path(), elements.changed(list, change));
            case MERGE_PATCH, PUT_PARTIAL -> type.forms().writtenElement(change.path(), change.value());
            case JSON_PATCH -> Patches.of(type.forms().writtenElement(change.path(), change.value()));
        };
    }
}
