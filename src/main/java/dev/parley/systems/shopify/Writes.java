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

/**
 * Creates with the address inside; updates customer and default address each at its own place. Whether a customer PUT
 * replaces its addresses or adds to them is not known, so it never carries any.
 */
final class Writes {

    private static final int UNPROCESSABLE = 422;

    private final ShopifyAccess access;
    private final JsonApi api;
    private final Rows rows;

    Writes(ShopifyAccess access, JsonApi api) {
        this.access = access;
        this.api = api;
        this.rows = new Rows(api);
    }

    CreateOutcome create(ObjectNode given) {
        Request request = access.write(
                "POST", access.address("customers.json"), "/customers.json", envelope("customer", body(given)));
        Reply reply = api.sendUnjudged(request);
        Optional<Path> taken =
                reply.status() == UNPROCESSABLE ? Complaints.taken(Json.tolerant(reply)) : Optional.empty();
        if (taken.isPresent()) {
            return new CreateOutcome.Collided(taken, Optional.empty());
        }
        if (!reply.succeeded()) {
            throw api.failure(request, reply, new Complaints(""));
        }
        return new CreateOutcome.Created(rows.one(api.understood(request, reply)));
    }

    private static ObjectNode body(ObjectNode given) {
        ObjectNode body = given.deepCopy();
        if (body.remove(Customers.DEFAULT_ADDRESS) instanceof ObjectNode address) {
            ObjectNode first = AddressChanges.defaultOf(body)
                    .orElseGet(() -> body.withArrayProperty(Customers.ADDRESSES).addObject());
            first.setAll(address);
        }
        withoutNulls(body);
        return body;
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

    /** The address first, so that the customer's answer and stamp come last and show both. */
    RemoteRecord update(RemoteRecord current, List<Change> changes) {
        List<Change> ofAddress =
                changes.stream().filter(AddressChanges::concerns).toList();
        List<Change> ofCustomer = changes.stream()
                .filter(change -> !AddressChanges.concerns(change))
                .toList();
        Optional<JsonApi.Answer> address = updateAddress(current, ofAddress);
        Optional<ObjectNode> written =
                address.map(answer -> api.object(answer, answer.json().path("customer_address")));
        if (ofCustomer.isEmpty()) {
            return address.map(answer -> afterAddress(current, written.get(), answer))
                    .orElse(current);
        }
        RemoteRecord customer = updateCustomer(current, ofCustomer, address.isPresent());
        return written.map(part -> with(customer, AddressChanges.merged(customer.body(), part)))
                .orElse(customer);
    }

    private Optional<JsonApi.Answer> updateAddress(RemoteRecord current, List<Change> changes) {
        ObjectNode members = AddressChanges.members(changes);
        Optional<String> id = AddressChanges.defaultOf(current.body())
                .map(address -> address.path("id").asText());
        if (changes.isEmpty() || id.isEmpty() && !AddressChanges.hasContent(members)) {
            return Optional.empty();
        }
        Request request = id.map(known -> access.write(
                        "PUT",
                        access.address("customers", current.id(), "addresses", known + ".json"),
                        "/customers/{id}/addresses/{id}.json",
                        envelope("address", members)))
                .orElseGet(() -> access.write(
                        "POST",
                        access.address("customers", current.id(), "addresses.json"),
                        "/customers/{id}/addresses.json",
                        envelope("address", members)));
        return Optional.of(api.send(request, new Complaints(Customers.ADDRESSES + ".")));
    }

    private RemoteRecord updateCustomer(RemoteRecord current, List<Change> changes, boolean addressWritten) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        changes.forEach(change -> members.set(change.path().text(), change.value()));
        Request request = access.write(
                "PUT",
                access.address("customers", current.id() + ".json"),
                "/customers/{id}.json",
                envelope("customer", members));
        try {
            return rows.one(api.send(request, new Complaints("")));
        } catch (RemoteFailure.Unavailable e) {
            // The address has been written: the update as a whole is not without effect any more.
            boolean effect = addressWritten || e.effectPossible();
            throw new RemoteFailure.Unavailable(e.getMessage(), effect, e.retryAfter(), null);
        }
    }

    /** Without a stamp: the customer's was not in the answer, and whether an address moves it is not known. */
    private static RemoteRecord afterAddress(RemoteRecord current, ObjectNode address, JsonApi.Answer answer) {
        ObjectNode merged = AddressChanges.merged(current.body(), address);
        return new RemoteRecord(current.id(), merged, Map.of(), answer.reply().sentAt(), Optional.empty());
    }

    private static RemoteRecord with(RemoteRecord record, ObjectNode body) {
        return new RemoteRecord(record.id(), body, record.stamps(), record.fetchedAt(), record.reference());
    }

    private static String envelope(String name, ObjectNode content) {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set(name, content)
                .toString();
    }
}
