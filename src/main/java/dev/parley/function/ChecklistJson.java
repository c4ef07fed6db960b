package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.checklist.Check;
import dev.parley.checklist.Checklist;
import dev.parley.checklist.Verdict;
import dev.parley.checklist.Verdict.Result;
import java.util.List;
import java.util.Locale;

/** The answer of {@code checklist}: no values but those that the checklist made up. */
final class ChecklistJson {

    private ChecklistJson() {}

    static ObjectNode fill(ObjectNode answer, Checklist.Outcome outcome) {
        for (Result result : Result.values()) {
            long count = outcome.verdicts().stream()
                    .filter(verdict -> verdict.result() == result)
                    .count();
            answer.put(word(result), count);
        }
        ArrayNode checks = answer.putArray("checks");
        outcome.verdicts().forEach(verdict -> checks.add(json(verdict)));
        ArrayNode left = answer.putArray("left");
        outcome.left().forEach(left::add);
        outcome.next().ifPresent(next -> answer.put(Parameters.NEXT, next));
        return answer;
    }

    private static ObjectNode json(Verdict verdict) {
        Check check = verdict.check();
        List<String> sentences = check.sentences();
        ObjectNode json = Answers.object()
                .put("pair", check.pair())
                .put("sentence", sentences.isEmpty() ? "" : sentences.get(0))
                .put("row", check.row())
                .put("what", check.what())
                .put("result", word(verdict.result()))
                .put("reason", verdict.reason());
        ArrayNode also = json.putArray("also");
        sentences.stream().skip(1).forEach(also::add);
        return json;
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
