package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.systems.Check;
import dev.parley.systems.Check.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks as an answer holds them. */
final class CheckJson {

    private CheckJson() {}

    /** {@code {"result","checks":[{"check","of","result","message","wayOut"?}]}}; the result is the worst. */
    static ObjectNode fill(ObjectNode answer, List<Check> checks) {
        answer.put(
                "result",
                word(checks.stream()
                        .map(Check::result)
                        .max(Comparator.naturalOrder())
                        .orElse(Result.OK)));
        ArrayNode rows = answer.putArray("checks");
        for (Check check : checks) {
            ObjectNode row = rows.addObject().put("check", check.name()).put("of", check.of());
            row.put("result", word(check.result())).put("message", check.message());
            if (!check.wayOut().isEmpty()) {
                row.put("wayOut", check.wayOut());
            }
        }
        return answer;
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
