package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that write one element of a record's list, for one update. Not thread-safe. */
final class ElementCalls {

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Writes writes;
    private final Spot spot;
    private final RecordSchema schema;
    private final ProblemDetails problems;
    private final KnownElements known;

    ElementCalls(
            PowerOfficeAccess access, JsonApi api, Writes writes, Resource resource, String id, KnownElements known) {
        Resource.Elements elements = resource.elements().orElseThrow();
        this.access = access;
        this.api = api;
        this.writes = writes;
        this.spot = resource.place().one(access.url(), id).then(elements.segment());
        this.schema =
                resource.traits().schema().list(elements.list()).orElseThrow().element();
        this.problems = resource.problems().ofElements(elements.list());
        this.known = known;
    }

    /** Whether there is anything to send for the change. */
    static boolean hasContent(Change change) {
        return change.element().orElseThrow().kind() == Change.Kind.REMOVE
                || !change.value().isEmpty();
    }

    /** @return the change, so that a caller can go on with it */
    Change send(Change change) {
        Change.Element element = change.element().orElseThrow();
        switch (element.kind()) {
            case REMOVE -> remove(element.id().orElseThrow());
            case UPDATE -> update(element.id().orElseThrow(), change.value());
            case INSERT -> insert(change.value());
        }
        return change;
    }

    private void remove(String id) {
        writes.delete(spot.id(id), problems);
        known.removed(id);
    }

    private void update(String id, JsonNode members) {
        List<Change> changes = new ArrayList<>();
        members.fieldNames().forEachRemaining(name -> changes.add(new Change(Path.of(name), members.get(name))));
        Patch patch = Patch.of(known.element(id), changes, schema);
        Request request = access.write("PATCH", spot.id(id), Writes.JSON_PATCH, patch.text());
        known.answered(identified(api.send(request, problems)));
    }

    private void insert(JsonNode given) {
        ObjectNode body = given.deepCopy();
        Writes.withoutNulls(body);
        Request request = access.write("POST", spot, Writes.JSON, body.toString());
        Reply reply = api.sendUnjudged(request);
        if (reply.status() == Writes.BAD_REQUEST && insertedBefore(body, reply)) {
            throw new RemoteFailure.Unavailable(
                    "PowerOffice Go " + request + ": the element has been added since the record was read",
                    true,
                    Optional.empty(),
                    null);
        }
        if (!reply.succeeded()) {
            throw api.failure(request, reply, problems);
        }
        known.answered(identified(api.understood(request, reply)));
    }

    /** A unique value in use that no element known bears: an insert whose answer was lost has arrived. */
    private boolean insertedBefore(ObjectNode body, Reply reply) {
        return problems.inUse(Json.tolerant(reply), Optional.empty())
                .map(found -> found.property().last())
                .filter(name -> !known.anyHas(name, Fields.get(body, name, true)))
                .isPresent();
    }

    private ObjectNode identified(JsonApi.Answer answer) {
        ObjectNode element = api.object(answer, answer.json());
        if (Fields.get(element, Resource.ID, true).asText("").isBlank()) {
            throw api.notUnderstood(answer, "an element without " + Resource.ID);
        }
        return element;
    }
}
