package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import java.util.List;
import java.util.Map;

/** PowerOffice Go's error answers: ProblemDetails, as its published v2 specification shows them. */
final class Problems {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Object(s) not found",
            405, "Method Not Allowed",
            409, "Conflict",
            415, "Unsupported Media Type",
            500, "An error occurred while processing your request.");

    private Problems() {}

    static Answer answer(int status, String title, String detail) {
        ObjectNode body = Json.object(
                "type", "https://httpstatuses.io/" + status,
                "title", title,
                "status", status,
                "detail", detail,
                "instance", null);
        return Answer.of(status, "application/problem+json; charset=utf-8", Json.bytes(body));
    }

    static Answer answer(int status) {
        return answer(status, TITLES.getOrDefault(status, "Error"), null);
    }

    static Rejected badRequest(String detail) {
        return new Rejected(answer(400, "Bad Request", detail));
    }

    /** As the vendor's published example of a customer; that other entities are named likewise is our inference. */
    static Rejected invalid(String entity, List<String> details) {
        return new Rejected(answer(400, entity + " validation error(s)", String.join(" ", details)));
    }

    static Rejected notFound(String detail) {
        return new Rejected(answer(404, "Object(s) not found", detail));
    }

    static Rejected conflict(String detail) {
        return new Rejected(answer(409, "Conflict", detail));
    }

    /** The gateway's answer over the limit, text as documented; the status is text there. */
    static Answer tooManyRequests(boolean retryAfter) {
        Answer answer = Answer.json(
                429, Json.object("statusCode", "429", "message", "Rate limit is exceeded. Try again in 1 seconds."));
        return retryAfter ? answer.with("Retry-After", "1") : answer;
    }
}
