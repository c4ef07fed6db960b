package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads records by id. */
final class Reads {

    private final Session session;
    private final JsonApi api;
    private final Rows rows;

    Reads(Session session, JsonApi api) {
        this.session = session;
        this.api = api;
        this.rows = new Rows(api);
    }

    Optional<RemoteRecord> read(Datatype type, String id) {
        Optional<Map<String, String>> values = type.places().values(id).filter(known -> type.id()
                .possible(known.get(type.id().property())));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Address address = session.at(type.places().record(), values.get()::get);
        Request request = session.read(address, type.templateOfOne());
        return api.findUnless(request, type.notFound()::saidBy)
                .map(answer -> rows.one(type, answer, values.get()))
                .filter(record -> !Rows.isDeleted(type, record));
    }

    /** The record whose write was answered without it; what was sent stands in for one that does not show yet. */
    RemoteRecord afterWrite(Datatype type, String id, ObjectNode sent, Reply answer) {
        Optional<RemoteRecord> read = afterEffect(type, id);
        return read.orElseGet(() -> new RemoteRecord(id, sent, Map.of(), answer.sentAt(), reference(type, sent)));
    }

    private static Optional<String> reference(Datatype type, ObjectNode sent) {
        return type.found().reference().flatMap(rule -> Rows.valueOf(type, sent, rule.property()));
    }

    /** A record that was answered to a write; read once more when it came without its lists. */
    RemoteRecord whole(Datatype type, RemoteRecord answered) {
        boolean whole = type.lists().keySet().stream()
                .map(Path::segments)
                .noneMatch(names -> Nodes.at(answered.body(), new Path(names)).isMissingNode());
        return whole ? answered : afterEffect(type, answered.id()).orElse(answered);
    }

    /** Whatever goes wrong now, the write before it has had its effect. */
    private Optional<RemoteRecord> afterEffect(Datatype type, String id) {
        try {
            return read(type, id);
        } catch (RemoteFailure e) {
            Optional<Duration> wait =
                    e instanceof RemoteFailure.Unavailable busy ? busy.retryAfter() : Optional.empty();
            throw new RemoteFailure.Unavailable(e.getMessage() + " (after a write)", true, wait, null);
        }
    }
}
