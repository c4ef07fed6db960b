package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The forms of requests and answers all resources share. Thread-safe. */
final class Replies {

    private final PowerOfficeSwitches switches;
    private final Rendering rendering;

    Replies(PowerOfficeSwitches switches) {
        this.switches = switches;
        this.rendering = new Rendering(switches);
    }

    /** One entity without the parts that have paths of their own. */
    Answer entity(int status, Schema schema, ObjectNode entity) {
        return complete(status, schema, schema.header(entity));
    }

    Answer complete(int status, Schema schema, ObjectNode entity) {
        return Answer.json(status, rendering.render(schema, entity));
    }

    /** One page of a listing; among the rows is the first of the next page, if there is one. */
    Answer page(Request request, ListQuery paging, Schema schema, List<ObjectNode> rows) {
        if (rows.isEmpty()) {
            return Answer.empty(204);
        }
        ArrayNode body = JsonNodeFactory.instance.arrayNode(rows.size());
        rows.stream()
                .limit(paging.size())
                .map(schema::header)
                .map(row -> rendering.render(schema, row))
                .forEach(row -> body.add(paging.project(row, Schema.ID)));
        boolean more = rows.size() > paging.size();
        return pagination(Answer.json(200, body), request, more ? paging.page() + 1 : 0);
    }

    private Answer pagination(Answer answer, Request request, int nextPage) {
        if (nextPage == 0 && !switches.emptyNextPageLink.isOn()) {
            return answer;
        }
        String link = request.address() + "?" + request.query().with("PageNumber", Integer.toString(nextPage));
        byte[] header = Json.bytes(Json.object("nextPageLink", nextPage == 0 ? "" : link));
        return answer.with("X-Pagination", new String(header, StandardCharsets.UTF_8));
    }

    /** The object that is to become an entity. */
    static ObjectNode posted(Request request) {
        if (body(request, "application/json") instanceof ObjectNode fields) {
            return fields;
        }
        throw Problems.badRequest("An object is expected.");
    }

    /** The operations of a JSON patch. */
    static JsonNode patched(Request request) {
        return body(request, "application/json-patch+json");
    }

    private static JsonNode body(Request request, String contentType) {
        if (!request.contentType().equals(contentType)) {
            throw new Rejected(Problems.answer(415));
        }
        return request.json().orElseThrow(() -> Problems.badRequest("The request body is not valid JSON."));
    }
}
