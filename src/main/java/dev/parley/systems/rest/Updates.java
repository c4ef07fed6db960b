package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes records: properties and whole lists in one call, elements with addresses of their own after it. */
final class Updates {

    private final Session session;
    private final JsonApi api;
    private final Rows rows;
    private final Reads reads;
    private final ElementWrites elements;

    Updates(Session session, JsonApi api, Reads reads) {
        this.session = session;
        this.api = api;
        this.rows = new Rows(api);
        this.reads = reads;
        this.elements = new ElementWrites(session, api);
    }

    RemoteRecord update(Datatype type, RemoteRecord current, List<Change> changes) {
        List<Change> single = changes.stream()
                .filter(change -> elements.concerns(type, change))
                .toList();
        List<Change> together =
                changes.stream().filter(change -> !single.contains(change)).toList();
        Optional<RemoteRecord> written =
                together.isEmpty() ? Optional.empty() : Optional.of(record(type, current, together, single.isEmpty()));
        if (single.isEmpty()) {
            return written.orElse(current);
        }
        RemoteRecord before = written.orElse(current);
        Reply last = elements.write(type, before.id(), current.body(), single, written.isPresent());
        return reads.afterWrite(type, before.id(), before.body(), last);
    }

    private RemoteRecord record(Datatype type, RemoteRecord current, List<Change> changes, boolean isLast) {
        RemoteRecord basis = type.update() == UpdateStyle.PUT_FULL ? fresh(type, current) : current;
        Merged merged = Merged.of(basis.body(), type, changes);
        Map<String, String> values = type.places().values(current.id()).orElseThrow();
        Address address = session.at(type.places().record(), values::get);
        String json = Creates.enveloped(type, UpdateBody.of(merged, type)).toString();
        UpdateStyle style = type.update();
        Request request = session.write(style.method(), address, type.templateOfOne(), style.mediaType(), json);
        Reply reply = api.sendUnjudged(request);
        if (!reply.succeeded()) {
            throw Refusal.of(api, type, request, reply);
        }
        Map<String, String> after = after(type, values, merged.body());
        if (type.answers().update() == Answers.Update.RECORD) {
            RemoteRecord answered = rows.one(type, api.understood(request, reply), after);
            return isLast ? reads.whole(type, answered) : answered;
        }
        String id = type.places().id(after::get);
        return isLast
                ? reads.afterWrite(type, id, merged.body(), reply)
                : new RemoteRecord(id, merged.body(), Map.of(), reply.sentAt(), current.reference());
    }

    /** A PUT clears what it does not bring, so it must bring the newest of everything. */
    private RemoteRecord fresh(Datatype type, RemoteRecord current) {
        return reads.read(type, current.id())
                .orElseThrow(() -> new RemoteFailure.Unavailable(
                        type.name() + ": the record is no longer there", false, Optional.empty(), null));
    }

    /** What the places of the record's path hold afterwards: a record may move below another one. */
    private static Map<String, String> after(Datatype type, Map<String, String> before, ObjectNode merged) {
        Map<String, String> after = new LinkedHashMap<>(before);
        before.keySet().forEach(place -> Rows.valueOf(type, merged, place).ifPresent(value -> after.put(place, value)));
        return after;
    }
}
