package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
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

    private static final String JSON = "application/json";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final int BAD_REQUEST = 400;

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Rows rows;

    Writes(PowerOfficeAccess access, JsonApi api) {
        this.access = access;
        this.api = api;
        this.rows = new Rows(api);
    }

    CreateOutcome create(Resource resource, ObjectNode given, String reference) {
        ObjectNode body = given.deepCopy();
        withoutNulls(body);
        resource.presets().forEach((name, value) -> {
            if (Fields.get(body, name, true).isNull()) {
                body.set(name, value);
            }
        });
        resource.referenceProperty().ifPresent(name -> body.put(name, reference));
        InvoiceDelivery.choose(body, resource.traits().schema());
        Address address = Address.of(access.url()).path(resource.path());
        Request request = write("POST", address, resource.template(), JSON, body.toString());
        Reply reply = api.sendUnjudged(request);
        ProblemDetails problems = new ProblemDetails(resource.traits().schema());
        if (reply.status() == BAD_REQUEST) {
            Optional<CreateOutcome> collided = problems.inUse(Json.tolerant(reply), resource.referenceProperty())
                    .map(found -> collided(resource, found));
            if (collided.isPresent()) {
                return collided.get();
            }
        }
        if (!reply.succeeded()) {
            throw api.failure(request, reply, problems);
        }
        return new CreateOutcome.Created(rows.one(resource, api.understood(request, reply)));
    }

    private static CreateOutcome collided(Resource resource, ProblemDetails.InUse found) {
        Path property = found.property();
        boolean ours =
                resource.referenceProperty().filter(property.text()::equals).isPresent();
        return new CreateOutcome.Collided(ours ? Optional.empty() : Optional.of(property), found.holder());
    }

    RemoteRecord update(Resource resource, RemoteRecord current, List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        InvoiceDelivery.followUp(current.body(), changes).ifPresent(all::add);
        Patch patch = Patch.of(current.body(), all, resource.traits().schema());
        if (patch.isEmpty()) {
            return current;
        }
        Address address = Address.of(access.url()).path(resource.path(), current.id());
        Request request = write("PATCH", address, resource.templateOfOne(), JSON_PATCH, patch.text());
        return rows.one(
                resource, api.send(request, new ProblemDetails(resource.traits().schema())));
    }

    private Request write(String method, Address address, String template, String type, String text) {
        return access.keyed(Request.write(method, address.uri(), template, new Request.Content(type, text)));
    }

    /** What has no value is not sent, and neither is an object of such: an address that is sent must be complete. */
    private static void withoutNulls(ObjectNode object) {
        for (Iterator<JsonNode> members = object.iterator(); members.hasNext(); ) {
            JsonNode member = members.next();
            if (member instanceof ObjectNode nested) {
                withoutNulls(nested);
            }
            if (member.isNull() || member.isObject() && member.isEmpty()) {
                members.remove();
            }
        }
    }
}
