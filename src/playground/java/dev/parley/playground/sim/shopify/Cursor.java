package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordView.Stamped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an opaque {@code page_info} stands for: the filters of the first page and the row the page starts behind.
 *
 * @param filters the parameters of the first page
 * @param at the time of that row the order goes by; the epoch when the order is by id
 * @param id the id of that row
 * @param backwards whether the page before that row is meant
 * @param page the number of the page, from 1
 */
record Cursor(Map<String, String> filters, Instant at, long id, boolean backwards, int page) {

    Stamped<Long> place() {
        return new Stamped<>(at, id);
    }

    String text() {
        ObjectNode json =
                Json.object("filters", filters, "at", at.toString(), "id", id, "backwards", backwards, "page", page);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    static Cursor read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            JsonNode json = Json.parse(bytes).orElseThrow(IllegalArgumentException::new);
            Map<String, String> filters = new TreeMap<>();
            json.path("filters")
                    .properties()
                    .forEach(entry ->
                            filters.put(entry.getKey(), entry.getValue().asText()));
            return new Cursor(
                    filters,
                    Instant.parse(json.path("at").asText("1970-01-01T00:00:00Z")),
                    json.path("id").asLong(),
                    json.path("backwards").asBoolean(),
                    json.path("page").asInt(1));
        } catch (IllegalArgumentException e) {
            throw ShopifyErrors.badRequest("page_info", "Invalid value.");
        }
    }
}
