package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Creates records by POST. */
final class Creates {

    private static final String JSON = "application/json";

    private final Session session;
    private final JsonApi api;
    private final Rows rows;
    private final Reads reads;

    Creates(Session session, JsonApi api, Reads reads) {
        this.session = session;
        this.api = api;
        this.rows = new Rows(api);
        this.reads = reads;
    }

    CreateOutcome create(Datatype type, ObjectNode given, String reference) {
        ObjectNode body = body(type, given, reference);
        Map<String, String> above = above(type, body);
        Address address = session.at(type.places().create(), above::get);
        String json = enveloped(type, type.forms().written(body)).toString();
        Request request = session.write("POST", address, type.places().create().text(), JSON, json);
        Reply reply = api.sendUnjudged(request);
        Optional<CreateOutcome> collided = collided(type, reply);
        if (collided.isPresent()) {
            return collided.get();
        }
        if (!reply.succeeded()) {
            throw Refusal.of(api, type, request, reply);
        }
        return new CreateOutcome.Created(record(type, api.understood(request, reply), body, above));
    }

    private static ObjectNode body(Datatype type, ObjectNode given, String reference) {
        ObjectNode body = given.deepCopy();
        Bodies.withoutNulls(body);
        type.presets().forEach((name, value) -> {
            if (Fields.read(body, Path.of(name), type.schema()).isNull()) {
                Fields.write(body, Path.of(name), value, type.schema());
            }
        });
        type.found()
                .reference()
                .ifPresent(rule ->
                        Fields.write(body, Path.of(rule.property()), TextNode.valueOf(reference), type.schema()));
        return body;
    }

    static JsonNode enveloped(Datatype type, JsonNode body) {
        return type.envelope()
                .body()
                .<JsonNode>map(name -> JsonNodeFactory.instance.objectNode().set(name, body))
                .orElse(body);
    }

    /** The ids of the records above, which stand in the address. */
    private static Map<String, String> above(Datatype type, ObjectNode body) {
        Map<String, String> above = new LinkedHashMap<>();
        for (String place : type.places().create().places()) {
            above.put(
                    place,
                    Rows.valueOf(type, body, place)
                            .orElseThrow(() -> new RemoteFailure.Rejected(
                                    type.name() + " cannot be created without " + place, Optional.of(Path.of(place)))));
        }
        return above;
    }

    private Optional<CreateOutcome> collided(Datatype type, Reply reply) {
        Optional<DuplicateRule> rule = type.duplicate().filter(given -> given.status() == reply.status());
        JsonNode answer = Json.tolerant(reply);
        return rule.flatMap(given -> new Complaints(type).taken(given, answer)).map(property -> {
            boolean ours = type.found()
                    .reference()
                    .filter(known -> known.property().equals(property.text()))
                    .isPresent();
            Optional<String> holder = rule.get()
                    .holder()
                    .flatMap(path -> Nodes.text(Nodes.at(answer, path)))
                    .filter(id -> type.places().values(id).isPresent());
            return new CreateOutcome.Collided(ours ? Optional.empty() : Optional.of(property), holder);
        });
    }

    private RemoteRecord record(Datatype type, JsonApi.Answer answer, ObjectNode sent, Map<String, String> above) {
        if (type.answers().create() == Answers.Create.RECORD) {
            return reads.whole(type, rows.one(type, answer, above));
        }
        JsonNode found = Nodes.at(answer.json(), type.envelope().record());
        JsonNode id = found.isObject() ? found.path(type.id().property()) : found;
        String text = Nodes.text(id)
                .filter(type.id()::possible)
                .orElseThrow(() -> api.notUnderstood(answer, "no id of the new record"));
        Map<String, String> values = new LinkedHashMap<>(above);
        type.places().record().places().forEach(place -> Rows.valueOf(type, sent, place)
                .ifPresent(value -> values.putIfAbsent(place, value)));
        values.put(type.id().property(), text);
        return reads.afterWrite(type, type.places().id(values::get), sent, answer.reply());
    }
}
