package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.JsonApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes records out of what a system puts around them. */
final class Rows {

    private final JsonApi api;

    Rows(JsonApi api) {
        this.api = api;
    }

    List<RemoteRecord> many(Datatype type, JsonApi.Answer answer) {
        JsonNode rows = Nodes.at(answer.json(), type.envelope().rows());
        if (!rows.isArray()) {
            throw api.notUnderstood(answer, "no list of rows");
        }
        List<RemoteRecord> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(record(type, answer, row, Map.of())));
        return records;
    }

    /** @param known ids that were in the address, by place: the record itself need not repeat them */
    RemoteRecord one(Datatype type, JsonApi.Answer answer, Map<String, String> known) {
        return record(type, answer, Nodes.at(answer.json(), type.envelope().record()), known);
    }

    private RemoteRecord record(Datatype type, JsonApi.Answer answer, JsonNode node, Map<String, String> known) {
        ObjectNode body = api.object(answer, node);
        for (String place : type.places().record().places()) {
            if (valueOf(type, body, place).isEmpty()) {
                String value = Optional.ofNullable(known.get(place))
                        .orElseThrow(() -> api.notUnderstood(answer, "a record without " + place));
                body = with(type, body, place, value);
            }
        }
        ObjectNode raw = body;
        ObjectNode whole = type.forms().read(raw);
        String id = type.places().id(place -> valueOf(type, whole, place).orElseThrow());
        Map<String, Instant> stamps = type.modified()
                .flatMap(rule -> rule.form().read(Fields.read(raw, rule.property(), type.schema())))
                .map(stamp -> Map.of(Traits.RECORD, stamp))
                .orElse(Map.of());
        return new RemoteRecord(id, whole, stamps, answer.reply().sentAt(), reference(type, whole));
    }

    private static ObjectNode with(Datatype type, ObjectNode body, String place, String value) {
        ObjectNode longer = body.deepCopy();
        boolean own = place.equals(type.id().property());
        JsonNode node = own && type.id().possible(value) ? type.id().json(value) : longer.textNode(value);
        Fields.write(longer, Path.of(place), node, type.schema());
        return longer;
    }

    static Optional<String> valueOf(Datatype type, ObjectNode body, String property) {
        return Nodes.text(Fields.read(body, Path.of(property), type.schema()));
    }

    private static Optional<String> reference(Datatype type, ObjectNode body) {
        return type.found().reference().flatMap(rule -> valueOf(type, body, rule.property()));
    }

    /** Whether the system keeps the record as deleted. */
    static boolean isDeleted(Datatype type, RemoteRecord record) {
        return type.softDeleted()
                .flatMap(path -> Nodes.text(Fields.read(record.body(), path, type.schema())))
                .filter(mark -> !List.of("false", "0").contains(mark))
                .isPresent();
    }
}
