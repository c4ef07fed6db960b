package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.mapping.ValueType;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.JsonApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes records out of their envelopes: {@code product} for one, {@code products} for many. */
final class Rows {

    private static final PropertySchema STAMP = PropertySchema.of("updated_at", ValueType.DATETIME);

    private final JsonApi api;
    private final Resource resource;

    Rows(JsonApi api, Resource resource) {
        this.api = api;
        this.resource = resource;
    }

    List<RemoteRecord> many(JsonApi.Answer answer) {
        JsonNode list = answer.json().path(resource.many());
        if (!list.isArray()) {
            throw api.notUnderstood(answer, "no list of " + resource.many());
        }
        List<RemoteRecord> rows = new ArrayList<>(list.size());
        for (JsonNode row : list) {
            rows.add(record(answer, row));
        }
        return rows;
    }

    RemoteRecord one(JsonApi.Answer answer) {
        return record(answer, answer.json().path(resource.one()));
    }

    private RemoteRecord record(JsonApi.Answer answer, JsonNode node) {
        ObjectNode body = api.object(answer, node);
        String id = body.path("id").asText("");
        if (id.isBlank() || id.equals("null")) {
            throw api.notUnderstood(answer, "a " + resource.one() + " without id");
        }
        resource.part().tidy(body);
        Map<String, Instant> stamps =
                stamp(body).map(at -> Map.of(Traits.RECORD, at)).orElse(Map.of());
        return new RemoteRecord(id, body, stamps, answer.reply().sentAt(), Optional.empty());
    }

    private static Optional<Instant> stamp(ObjectNode body) {
        try {
            String text = NormalForm.of(body.path("updated_at"), ValueType.DATETIME, STAMP);
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (Unconvertible e) {
            return Optional.empty();
        }
    }
}
