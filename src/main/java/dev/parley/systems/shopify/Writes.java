package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates a record with its part inside; updates record and part each at its own place. */
final class Writes {

    private static final int UNPROCESSABLE = 422;

    private final Resource resource;
    private final ShopifyAccess access;
    private final JsonApi api;
    private final Rows rows;
    private final Complaints complaints;

    Writes(Resource resource, ShopifyAccess access, JsonApi api) {
        this.resource = resource;
        this.access = access;
        this.api = api;
        this.rows = new Rows(api, resource);
        this.complaints = Complaints.of(resource);
    }

    CreateOutcome create(ObjectNode given) {
        ObjectNode body = given.deepCopy();
        withoutNulls(body);
        resource.part().prepare(body);
        Request request =
                access.write("POST", resource.all(access), resource.allTemplate(), envelope(resource.one(), body));
        Reply reply = api.sendUnjudged(request);
        Optional<Path> taken =
                reply.status() == UNPROCESSABLE ? complaints.taken(Json.tolerant(reply)) : Optional.empty();
        if (taken.isPresent()) {
            return new CreateOutcome.Collided(taken, Optional.empty());
        }
        if (!reply.succeeded()) {
            throw api.failure(request, reply, complaints);
        }
        return new CreateOutcome.Created(rows.one(api.understood(request, reply)));
    }

    private static void withoutNulls(JsonNode container) {
        for (Iterator<JsonNode> members = container.iterator(); members.hasNext(); ) {
            JsonNode member = members.next();
            withoutNulls(member);
            if (member.isNull() || member.isContainerNode() && member.isEmpty()) {
                members.remove();
            }
        }
    }

    /** The part first, so that the record's answer and stamp come last and show both. */
    RemoteRecord update(RemoteRecord current, List<Change> changes) {
        Map<Boolean, List<Change>> ofPart = changes.stream()
                .collect(Collectors.partitioningBy(change -> resource.part().holds(change.path())));
        Optional<JsonApi.Answer> part = writePart(current, ofPart.get(true));
        Optional<ObjectNode> written = part.map(
                answer -> api.object(answer, answer.json().path(resource.part().answer())));
        if (ofPart.get(false).isEmpty()) {
            return part.map(answer -> afterPart(current, written.get(), answer)).orElse(current);
        }
        RemoteRecord record = writeRecord(current, ofPart.get(false), part.isPresent());
        return written.map(answered -> with(record, merged(record.body(), answered)))
                .orElse(record);
    }

    /** Deletes; a record that is gone already is deleted too, a customer with orders is refused. */
    void delete(String id) {
        Request request = access.delete(resource.one(access, id), resource.oneTemplate());
        api.delete(request, reply -> Complaints.saysNotFound(Json.tolerant(reply)), complaints);
    }

    private Optional<JsonApi.Answer> writePart(RemoteRecord current, List<Change> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : resource.part()
                        .write(access, current, changes)
                        .map(request -> api.send(request, Complaints.ofPart(resource)));
    }

    private RemoteRecord writeRecord(RemoteRecord current, List<Change> changes, boolean partWritten) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        changes.forEach(change -> members.set(change.path().text(), change.value()));
        Request request = access.write(
                "PUT", resource.one(access, current.id()), resource.oneTemplate(), envelope(resource.one(), members));
        try {
            return rows.one(api.send(request, complaints));
        } catch (RemoteFailure.Unavailable e) {
            // The part has been written: the update as a whole is not without effect any more.
            boolean effect = partWritten || e.effectPossible();
            throw new RemoteFailure.Unavailable(e.getMessage(), effect, e.retryAfter(), null);
        }
    }

    /** Without a stamp: the record's was not in the answer, and whether its part moves it is not known. */
    private RemoteRecord afterPart(RemoteRecord current, ObjectNode part, JsonApi.Answer answer) {
        ObjectNode body = merged(current.body(), part);
        return new RemoteRecord(current.id(), body, Map.of(), answer.reply().sentAt(), Optional.empty());
    }

    private ObjectNode merged(ObjectNode record, ObjectNode part) {
        ObjectNode merged = record.deepCopy();
        resource.part().merge(merged, part);
        resource.part().tidy(merged);
        return merged;
    }

    private static RemoteRecord with(RemoteRecord record, ObjectNode body) {
        return new RemoteRecord(record.id(), body, record.stamps(), record.fetchedAt(), record.reference());
    }

    static String envelope(String name, ObjectNode content) {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set(name, content)
                .toString();
    }
}
