package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.playground.board.Board;
import dev.parley.playground.board.Schedule;
import java.io.IOException;
import java.util.Set;

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
 *   <li>{@code POST /api/faults {"side","fault","on","seconds"?}} and {@code DELETE /api/faults} (all off): 200
 *   <li>{@code POST /api/stop}: 202 {@code {"instances"}}, every instance of the function is ended and started again
 * </ul>
 */
final class Api {

    private static final Set<String> RUNS = Set.of("sync", "reconcile");

    private final RecordsApi records;
    private final FaultsApi faults;
    private final Invoke invoke;
    private final Board board;
    private final Schedule schedule;

    Api(RecordsApi records, FaultsApi faults, Invoke invoke, Board board, Schedule schedule) {
        this.records = records;
        this.faults = faults;
        this.invoke = invoke;
        this.board = board;
        this.schedule = schedule;
    }

    Reply take(String method, String path, String query, byte[] body) throws IOException {
        var edited = records.take(method, path, body);
        if (edited.isPresent()) {
            return edited.get();
        }
        return switch (method + " " + path) {
            case "GET /api/state" -> Reply.json(200, board.since(since(query)));
            case "POST /api/run" -> run(Body.object(body).path("action").asText());
            case "POST /api/schedule" -> {
                schedule.pause(Body.flag(Body.object(body), "paused"));
                yield Reply.json(202, JsonNodeFactory.instance.objectNode());
            }
            case "POST /api/ask" -> invoke.take(body);
            case "POST /api/faults" -> faults.set(Body.object(body));
            case "DELETE /api/faults" -> faults.clear();
            case "POST /api/stop" -> faults.stop();
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

    private static long since(String query) {
        return query != null && query.matches("since=\\d{1,18}") ? Long.parseLong(query.substring(6)) : 0;
    }
}
