package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * @param id of the record
     * @param current the record as it was, with its lists
     * @param written whether something of the same update has been written already
     * @return the last answer
     */
    Reply write(Datatype type, String id, ObjectNode current, List<Change> changes, boolean written) {
        Reply last = null;
        for (Change change : changes) {
            try {
                last = write(type, id, current, change);
            } catch (RemoteFailure.Unavailable e) {
                // What came before has been written: the update as a whole is not without effect any more.
                boolean effect = written || last != null || e.effectPossible();
                throw new RemoteFailure.Unavailable(e.getMessage(), effect, e.retryAfter(), null);
            }
        }
        return last;
    }

    private Reply write(Datatype type, String id, ObjectNode current, Change change) {
        Request request = request(type, id, current, change);
        Reply reply = api.sendUnjudged(request);
        boolean removing = change.element().orElseThrow().kind() == Change.Kind.REMOVE;
        boolean gone = removing && type.notFound().saidBy(reply);
        if (!reply.succeeded() && !gone) {
            throw Refusal.of(api, type, request, reply);
        }
        return reply;
    }

    private Request request(Datatype type, String id, ObjectNode current, Change change) {
        ListRule rule = rule(type, change).orElseThrow();
        Change.Element which = change.element().orElseThrow();
        Template path = (which.kind() == Change.Kind.INSERT ? rule.path() : rule.element()).orElseThrow();
        Map<String, String> values = type.places().values(id).orElseThrow();
        Address address =
                session.at(path, place -> place.equals(ELEMENT) ? which.id().orElseThrow() : values.get(place));
        if (which.kind() == Change.Kind.REMOVE) {
            return session.delete(address, path.text());
        }
        Elements elements = new Elements(type, change.path(), rule);
        if (which.kind() == Change.Kind.INSERT) {
            JsonNode added = written(type, change, elements.inserted(change.value()));
            return session.write("POST", address, path.text(), JSON, added.toString());
        }
        JsonNode changed = changed(type, elements, rule.update(), Nodes.at(current, change.path()), change);
        UpdateStyle style = rule.update();
        return session.write(style.method(), address, path.text(), style.mediaType(), changed.toString());
    }

    private static JsonNode changed(Datatype type, Elements elements, UpdateStyle style, JsonNode list, Change change) {
        return switch (style) {
            case PUT_FULL -> written(type, change, elements.changed(list, change));
            case MERGE_PATCH, PUT_PARTIAL -> written(type, change, change.value());
            case JSON_PATCH -> Patches.of(written(type, change, change.value()));
        };
    }

    private static JsonNode written(Datatype type, Change change, JsonNode element) {
        return type.forms().writtenElement(change.path(), element);
    }
}
