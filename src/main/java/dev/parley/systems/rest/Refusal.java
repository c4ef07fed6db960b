package dev.parley.systems.rest;

import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.Optional;

/** What an answer without success to a write means. */
final class Refusal {

    private Refusal() {}

    /** A write to a record that is gone had no effect: the next read finds that out and decides. */
    static RuntimeException of(JsonApi api, Datatype type, Request request, Reply reply) {
        if (type.notFound().saidBy(reply)) {
            return new RemoteFailure.Unavailable(
                    request + ": status " + reply.status() + ", not found", false, Optional.empty(), null);
        }
        return api.failure(request, reply, new Complaints(type));
    }
}
