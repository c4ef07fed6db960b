package dev.parley.playground.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Actions;
import dev.parley.playground.board.Board;
import dev.parley.playground.board.Findings;
import dev.parley.playground.board.Schedule;
import dev.parley.playground.board.Watch;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Refused;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the page calls:
 *
 * <ul>
 *   <li>{@code GET /api/state?since=N}: the board's sections changed since
 *   <li>{@code POST /api/records/{pair}/{side}}, {@code PATCH} and {@code DELETE /api/records/{pair}/{side}/{id}}:
 *       edits as a person, bodies by field key; 200 {@code {"id"}}, 422 {@code {"message"}} when the system refuses
 *   <li>{@code POST /api/records/{pair}/{side}/{id} {"deed"}}: another deed at the system's desk; answers alike
 *   <li>{@code POST /api/run {"action"}} and {@code POST /api/schedule {"paused"}}: 202
 *   <li>{@code POST /api/dataflow {"dataflow"}}: 202, and another dataflow is opened
 *   <li>{@code POST /api/ask {"action",…}}: the function's answer to an action that is no run
 * </ul>
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RECORD = Pattern.compile("/api/records/([^/]+)/(left|right)(?:/(.+))?");
    private static final Set<String> RUNS = Set.of("sync", "reconcile");

    private final Map<String, Desks> pairs;
    private final Board board;
    private final Watch watch;
    private final Schedule schedule;
    private final Actions actions;
    private final Findings findings;

    Api(Map<String, Desks> pairs, Board board, Watch watch, Schedule schedule, Actions actions, Findings findings) {
        this.pairs = pairs;
        this.board = board;
        this.watch = watch;
        this.schedule = schedule;
        this.actions = actions;
        this.findings = findings;
    }

    Reply take(String method, String path, String query, byte[] body) throws IOException {
        var record = RECORD.matcher(path);
        if (record.matches() && pairs.containsKey(record.group(1))) {
            return record(method, new Watch.Place(record.group(1), record.group(2)), record.group(3), body);
        }
        return switch (method + " " + path) {
            case "GET /api/state" -> Reply.json(200, board.since(since(query)));
            case "POST /api/run" -> run(object(body).path("action").asText());
            case "POST /api/schedule" -> {
                schedule.pause(object(body).path("paused").asBoolean());
                yield Reply.json(202, JsonNodeFactory.instance.objectNode());
            }
            case "POST /api/ask" -> ask(object(body));
            default -> Reply.message(404, "Not Found");
        };
    }

    private Reply run(String action) {
        if (!RUNS.contains(action)) {
            return Reply.message(400, "a run is one of " + RUNS);
        }
        schedule.run(action);
        return Reply.json(202, JsonNodeFactory.instance.objectNode());
    }

    private Reply ask(ObjectNode event) {
        var answer = Reply.json(200, actions.ask(event));
        if (!event.path("action").asText().equals("explain")) {
            findings.refresh();
        }
        return answer;
    }

    private Reply record(String method, Watch.Place place, String id, byte[] body) throws IOException {
        if (id != null && !watch.knows(place, id)) {
            return Reply.message(404, "There is no record " + id);
        }
        var values = method.equals("DELETE") ? Map.<String, String>of() : values(body);
        return switch (method + (id == null ? "" : " id")) {
            case "POST" -> deed(place, desk -> desk.add(values));
            case "PATCH id" -> deed(place, id, desk -> desk.edit(id, values));
            case "POST id" -> deed(place, id, desk -> desk.perform(values.getOrDefault("deed", ""), id));
            case "DELETE id" -> deed(place, id, desk -> desk.delete(id));
            default -> Reply.message(405, "Method Not Allowed");
        };
    }

    private Reply deed(Watch.Place place, String id, Consumer<Desk> deed) {
        return deed(place, desk -> {
            deed.accept(desk);
            return id;
        });
    }

    private Reply deed(Watch.Place place, Function<Desk, String> deed) {
        var desk = pairs.get(place.pair()).on(place.side()).orElseThrow();
        try {
            var id = watch.person(place, () -> deed.apply(desk));
            return Reply.json(200, JsonNodeFactory.instance.objectNode().put("id", id));
        } catch (Refused e) {
            return Reply.message(422, e.getMessage());
        }
    }

    private static Map<String, String> values(byte[] body) throws IOException {
        var values = new HashMap<String, String>();
        object(body).forEachEntry((key, value) -> values.put(key, value.asText("")));
        return values;
    }

    static ObjectNode object(byte[] body) throws IOException {
        JsonNode read = JSON.readTree(body);
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("a JSON object is expected");
    }

    private static long since(String query) {
        return query != null && query.matches("since=\\d{1,18}") ? Long.parseLong(query.substring(6)) : 0;
    }
}
