package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Asks a function for its checklist, to the end. */
final class Checks {

    private Checks() {}

    static List<JsonNode> all(Flow flow) {
        List<JsonNode> checks = new ArrayList<>();
        ObjectNode answer = flow.checklist("");
        while (true) {
            answer.get("checks").forEach(checks::add);
            if (!answer.has("next")) {
                return checks;
            }
            answer = flow.checklist(answer.get("next").asText());
        }
    }

    static List<String> told(List<JsonNode> checks, String result) {
        return checks.stream()
                .filter(check -> check.get("result").asText().equals(result))
                .map(check -> check.get("pair").asText() + " " + check.get("row").asText() + ": "
                        + check.get("what").asText() + ": "
                        + check.get("reason").asText() + " [" + check.get("sentence").asText() + "]")
                .toList();
    }
}
