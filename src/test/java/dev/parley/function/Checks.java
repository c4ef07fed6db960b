package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a function for its checklist, to the end. */
final class Checks {

    private Checks() {}

    static List<JsonNode> all(Flow flow) {
        return all(flow, Map.of());
    }

    /** @param parameters beside those that every checklist needs */
    static List<JsonNode> all(Flow flow, Map<String, String> parameters) {
        List<JsonNode> checks = new ArrayList<>();
        ObjectNode answer = flow.checklist(parameters);
        while (true) {
            answer.get("checks").forEach(checks::add);
            if (!answer.has("next")) {
                return checks;
            }
            Map<String, String> more = new HashMap<>(parameters);
            more.put("next", answer.get("next").asText());
            answer = flow.checklist(more);
        }
    }

    /** A line for each check of a result: pair, row, what was done, and why. */
    static List<String> told(List<JsonNode> checks, String result) {
        return checks.stream()
                .filter(check -> check.get("result").asText().equals(result))
                .map(check -> String.join(
                        ": ",
                        check.get("pair").asText(),
                        check.get("row").asText(),
                        check.get("what").asText(),
                        check.get("reason").asText()))
                .toList();
    }

    /** The rows of the checks of a result, each once. */
    static List<String> rows(List<JsonNode> checks, String result) {
        return checks.stream()
                .filter(check -> check.get("result").asText().equals(result))
                .map(check -> check.get("row").asText())
                .distinct()
                .toList();
    }
}
