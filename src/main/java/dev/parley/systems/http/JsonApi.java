package dev.parley.systems.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Calls whose answers are JSON. Anything but success is thrown as the failure it means. For one thread. */
public final class JsonApi {

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final int NO_CONTENT = 204;

    private final String system;
    private final Http http;

    /** @param system name for messages */
    public JsonApi(String system, Http http) {
        this.system = system;
        this.http = http;
    }

    /**
     * An answer that succeeded.
     *
     * @param json missing node for a 204
     */
    public record Answer(Request request, Reply reply, JsonNode json) {}

    /** Sends; throws for every answer without success and for one that is no JSON. */
    public Answer send(Request request, Complaint.Reader complaints) {
        Reply reply = http.send(request);
        Failures.check(system, request, reply, complaints);
        return understood(request, reply);
    }

    /** Sends; the reply is not judged. */
    public Reply sendUnjudged(Request request) {
        return http.send(request);
    }

    /** An answer with success, read as JSON. */
    public Answer understood(Request request, Reply reply) {
        JsonNode json = reply.status() == NO_CONTENT ? Json.parse("") : Json.read(system, request, reply);
        return new Answer(request, reply, json);
    }

    /**
     * Reads one record; empty only when the system itself says that it is gone. A gateway's or a proxy's 404 is a wrong
     * address, not a deletion.
     *
     * @param gone recognises the system's own body of a 404 or 410
     */
    public Optional<Answer> find(Request request, Predicate<JsonNode> gone) {
        return findUnless(request, reply -> GONE.contains(reply.status()) && gone.test(Json.tolerant(reply)));
    }

    /** As {@link #find}, where more than the body of a 404 or 410 tells whose word it is. */
    public Optional<Answer> findUnless(Request request, Predicate<Reply> gone) {
        Reply reply = http.send(request);
        if (gone.test(reply)) {
            return Optional.empty();
        }
        Failures.check(system, request, reply, Complaint.Reader.NONE);
        return Optional.of(understood(request, reply));
    }

    /**
     * Deletes; a record that is gone already is deleted too.
     *
     * @param gone recognises the system's own word that a record is not there, in a 404 or 410
     */
    public void delete(Request request, Predicate<Reply> gone, Complaint.Reader complaints) {
        Reply reply = http.send(request);
        if (GONE.contains(reply.status()) && gone.test(reply)) {
            return;
        }
        Failures.check(system, request, reply, complaints);
        if (!reply.body().isBlank()) {
            // A page in place of an answer: nobody has deleted anything.
            Json.read(system, request, reply);
        }
    }

    /** The failure for a reply without success. */
    public RuntimeException failure(Request request, Reply reply, Complaint.Reader complaints) {
        return Failures.of(system, request, reply, complaints);
    }

    /** The node as an object; a thing of another shape is an answer not understood. */
    public ObjectNode object(Answer answer, JsonNode node) {
        return Json.object(system, answer.request(), node);
    }

    /** The failure for an answer of an unexpected shape. */
    public RuntimeException notUnderstood(Answer answer, String what) {
        return Json.notUnderstood(system, answer.request(), what);
    }
}
