package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Request;

/** The object every Shopify request wraps its record in, e.g. {@code {"customer": {…}}}. */
final class Envelope {

    private Envelope() {}

    static ObjectNode open(Request request, String name) {
        JsonNode body = request.contentType().equals("application/json")
                ? request.json().orElse(MissingNode.getInstance())
                : MissingNode.getInstance();
        if (body.path(name) instanceof ObjectNode record) {
            return record;
        }
        throw ShopifyErrors.badRequest(name, "Required parameter missing or invalid");
    }
}
