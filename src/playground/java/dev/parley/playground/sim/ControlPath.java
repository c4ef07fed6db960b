package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The control paths, for a page or another process; they need no credentials and are neither counted nor disturbed.
 *
 * <ul>
 *   <li>{@code GET /_control} the switches; {@code PUT} changes those named
 *   <li>{@code GET /_control/calls} counters and last calls; {@code DELETE} resets them
 *   <li>{@code GET|POST /_control/{resource}}, {@code GET|PUT|PATCH|DELETE /_control/{resource}/{id}} records
 *       as a person
 *   <li>{@code POST /_control/{action}}
 * </ul>
 */
final class ControlPath {

    static final String ROOT = "/_control";

    private static final String JSON = "application/json";

    private final Switches switches;
    private final CallLog log;
    private final Console console;

    ControlPath(Switches switches, CallLog log, Console console) {
        this.switches = switches;
        this.log = log;
        this.console = console;
    }

    Answer answer(Request request) {
        List<String> path = Arrays.stream(
                        request.path().substring(ROOT.length()).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        try {
            return answer(request, path);
        } catch (Rejected e) {
            return e.answer();
        } catch (NoSuchElementException e) {
            return Answer.json(404, Json.object("error", e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Answer.json(400, Json.object("error", e.getMessage()));
        }
    }

    private Answer answer(Request request, List<String> path) {
        if (path.isEmpty()) {
            return switches(request);
        }
        String first = path.get(0);
        if (first.equals("calls")) {
            return calls(request);
        }
        if (console.records().containsKey(first)) {
            Records records = console.records().get(first);
            return path.size() == 1
                    ? records(request, records)
                    : record(request, records, String.join("/", path.subList(1, path.size())));
        }
        if (console.actions().containsKey(first) && request.method().equals("POST")) {
            console.actions().get(first).run();
            return Answer.empty(204);
        }
        throw new NoSuchElementException("No such control path; resources: "
                + console.records().keySet() + ", actions: " + console.actions().keySet());
    }

    private Answer switches(Request request) {
        if (request.method().equals("PUT")) {
            switches.read(body(request));
        }
        return Answer.json(200, switches.toJson());
    }

    private Answer calls(Request request) {
        if (request.method().equals("DELETE")) {
            log.reset();
        }
        CallCounts counts = log.counts();
        List<ObjectNode> last = log.recent().stream()
                .map(call -> Json.object(
                        "at",
                        call.at().toString(),
                        "name",
                        call.name(),
                        "status",
                        call.status(),
                        "millis",
                        call.millis()))
                .toList();
        return Answer.json(
                200,
                Json.object(
                        "reads", counts.reads(),
                        "writes", counts.writes(),
                        "tokens", counts.tokens(),
                        "byName", counts.byName(),
                        "last", last));
    }

    private static Answer records(Request request, Records records) {
        return request.method().equals("POST")
                ? Answer.json(201, records.create(body(request)))
                : Answer.json(200, Json.node(records.all()));
    }

    private static Answer record(Request request, Records records, String id) {
        return switch (request.method()) {
            case "PUT" -> Answer.json(200, records.put(id, body(request)));
            case "PATCH" -> Answer.json(200, records.patch(id, body(request)));
            case "DELETE" -> {
                records.delete(id);
                yield Answer.empty(204);
            }
            default -> Answer.json(200, records.get(id));
        };
    }

    private static ObjectNode body(Request request) {
        JsonNode body = request.json().orElseThrow(() -> new IllegalArgumentException("The body is not JSON"));
        // A page of another origin can send text without asking first, JSON it cannot.
        if (!request.contentType().equals(JSON) || !(body instanceof ObjectNode object)) {
            throw new IllegalArgumentException("A JSON object with Content-Type " + JSON + " is expected");
        }
        return object;
    }
}
