package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import java.util.Map;

/** Shopify's error answers: a JSON body with {@code errors}. */
final class ShopifyErrors {

    private static final Map<Integer, String> TEXTS = Map.of(
            400, "Bad Request",
            401, "[API] Invalid API key or access token (unrecognized login or wrong password)",
            404, "Not Found",
            405, "Method Not Allowed",
            429, "Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.",
            500, "Internal Server Error");

    private final ObjectNode found = Json.object();

    static Answer answer(int status) {
        return Answer.json(status, Json.object("errors", TEXTS.getOrDefault(status, "Error")));
    }

    static Rejected notFound() {
        return new Rejected(answer(404));
    }

    static Rejected badRequest(String field, String message) {
        return new Rejected(Answer.json(400, Json.object("errors", Json.object(field, message))));
    }

    /** Notes what is wrong with a field of a record. */
    void add(String field, String message) {
        found.withArrayProperty(field).add(message);
    }

    /** 422 with everything noted, if anything was. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Rejected(Answer.json(422, Json.object("errors", found)));
        }
    }
}
