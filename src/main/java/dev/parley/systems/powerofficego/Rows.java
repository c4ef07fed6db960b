package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns answers into records. Names are matched in any letter case: a public connector saw camelCase in addresses. */
final class Rows {

    private final JsonApi api;

    Rows(JsonApi api) {
        this.api = api;
    }

    /** A list is a bare array, an empty one 204 without a body. */
    List<RemoteRecord> list(Resource resource, JsonApi.Answer answer) {
        if (answer.json().isMissingNode()) {
            return List.of();
        }
        if (!answer.json().isArray()) {
            throw api.notUnderstood(answer, "no JSON array where one is expected");
        }
        List<RemoteRecord> rows = new ArrayList<>(answer.json().size());
        for (JsonNode row : answer.json()) {
            rows.add(record(resource, answer, row));
        }
        return rows;
    }

    RemoteRecord one(Resource resource, JsonApi.Answer answer) {
        return record(resource, answer, answer.json());
    }

    private RemoteRecord record(Resource resource, JsonApi.Answer answer, JsonNode node) {
        ObjectNode body = api.object(answer, node);
        String id = resource.place()
                .idOf(body)
                .orElseThrow(() -> api.notUnderstood(
                        answer,
                        "a record without "
                                + String.join(" and ", resource.place().idProperties())));
        Reply reply = answer.reply();
        return new RemoteRecord(id, body, stamps(resource, body), reply.sentAt(), reference(resource, body));
    }

    private static Map<String, Instant> stamps(Resource resource, ObjectNode body) {
        Map<String, Instant> stamps = new HashMap<>();
        resource.stamps().forEach((clock, path) -> Stamps.read(
                        Fields.read(body, path, resource.traits().schema()))
                .ifPresent(stamp -> stamps.put(clock, stamp)));
        return stamps;
    }

    private static Optional<String> reference(Resource resource, ObjectNode body) {
        return resource.mark()
                .map(mark -> Fields.get(body, mark.property(), true).asText(""))
                .filter(text -> !text.isBlank() && !text.equals("null"));
    }
}
