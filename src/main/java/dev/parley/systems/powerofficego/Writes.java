package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Creates by POST and updates by PATCH; there is no PUT on these resources. */
final class Writes {

    static final String JSON = "application/json";
    static final String JSON_PATCH = "application/json-patch+json";
    static final int BAD_REQUEST = 400;

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Reads reads;
    private final Rows rows;

    Writes(PowerOfficeAccess access, JsonApi api, Reads reads) {
        this.access = access;
        this.api = api;
        this.reads = reads;
        this.rows = new Rows(api);
    }

    CreateOutcome create(Resource resource, ObjectNode given, String reference) {
        ObjectNode body = body(resource, given, reference);
        Spot spot = resource.place().creating(access.url(), body);
        resource.place().parent().ifPresent(name -> leaveOut(body, name));
        Request request = access.write("POST", spot, JSON, body.toString());
        Reply reply = api.sendUnjudged(request);
        Optional<ProblemDetails.InUse> inUse =
                reply.status() == BAD_REQUEST ? inUse(resource, reply, reference) : Optional.empty();
        if (inUse.isPresent()) {
            return collided(resource, inUse.get(), reference);
        }
        if (!reply.succeeded()) {
            throw api.failure(request, reply, resource.problems());
        }
        return new CreateOutcome.Created(whole(resource, rows.one(resource, api.understood(request, reply))));
    }

    /** What is in use within one of its own lists is in conflict with nobody else: a refusal like any other. */
    private static Optional<ProblemDetails.InUse> inUse(Resource resource, Reply reply, String reference) {
        Optional<ProblemDetails.Sent> sent =
                resource.mark().map(mark -> new ProblemDetails.Sent(mark.property(), reference));
        RecordSchema schema = resource.traits().schema();
        return resource.problems().inUse(Json.tolerant(reply), sent).filter(found -> schema.property(found.property())
                .isPresent());
    }

    private static ObjectNode body(Resource resource, ObjectNode given, String reference) {
        ObjectNode body = given.deepCopy();
        withoutNulls(body);
        resource.presets().forEach((name, value) -> {
            if (Fields.get(body, name, true).isNull()) {
                body.set(name, value);
            }
        });
        resource.mark().ifPresent(mark -> body.put(mark.property(), reference));
        InvoiceDelivery.choose(body, resource.traits().schema());
        return body;
    }

    /** An id in the path is no part of the body. */
    private static void leaveOut(ObjectNode body, String name) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        body.remove(names.stream().filter(name::equalsIgnoreCase).toList());
    }

    private CreateOutcome collided(Resource resource, ProblemDetails.InUse found, String reference) {
        if (!resource.marks(found.property())) {
            return new CreateOutcome.Collided(Optional.of(found.property()), found.holder());
        }
        // The answer names a part of the id only, where the other part is the record it lies below.
        Optional<String> holder = resource.place().parent().isPresent()
                ? reads.byReference(resource, reference).map(RemoteRecord::id)
                : found.holder();
        return new CreateOutcome.Collided(Optional.empty(), holder);
    }

    /** Whether the answer to a create shows the lists sent is not documented: where it does not, they are read. */
    private RemoteRecord whole(Resource resource, RemoteRecord created) {
        boolean complete = resource.elements()
                .map(elements ->
                        Fields.get(created.body(), elements.list().text(), true).isArray())
                .orElse(true);
        if (complete) {
            return created;
        }
        Sequence steps = Sequence.begun();
        return steps.run(() -> reads.byId(resource, created.id())).orElseThrow(() -> steps.gone(resource));
    }

    /** One PATCH of the record itself. */
    RemoteRecord update(Resource resource, RemoteRecord current, List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        InvoiceDelivery.followUp(current.body(), changes).ifPresent(all::add);
        Patch patch = Patch.of(current.body(), all, resource.traits().schema());
        if (patch.isEmpty()) {
            return current;
        }
        Spot spot = resource.place().one(access.url(), current.id());
        Request request = access.write("PATCH", spot, JSON_PATCH, patch.text());
        return rows.one(resource, api.send(request, resource.problems()));
    }

    /** Deletes a record. */
    void delete(Resource resource, String id) {
        delete(resource.place().one(access.url(), id), resource.problems());
    }

    /** Deletes; a record that is gone already is deleted too, one that others refer to is refused. */
    void delete(Spot spot, ProblemDetails problems) {
        api.delete(access.delete(spot), reply -> ProblemDetails.saysNotFound(Json.tolerant(reply)), problems);
    }

    /** What has no value is not sent, and neither is an object of such: an address that is sent must be complete. */
    static void withoutNulls(JsonNode container) {
        for (Iterator<JsonNode> members = container.iterator(); members.hasNext(); ) {
            JsonNode member = members.next();
            withoutNulls(member);
            if (member.isNull() || member.isObject() && member.isEmpty()) {
                members.remove();
            }
        }
    }
}
