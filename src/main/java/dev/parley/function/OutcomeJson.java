package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Operator;
import java.util.Locale;

/** What became of two records an operator did something to, as answers hold it. */
final class OutcomeJson {

    private OutcomeJson() {}

    /** {@code {"left","right","fate","problem"?}}. */
    static ObjectNode fill(ObjectNode node, Operator.Outcome outcome) {
        Answers.put(node, "left", outcome.left());
        Answers.put(node, "right", outcome.right());
        node.put("fate", outcome.fate().name().toLowerCase(Locale.ROOT));
        outcome.problem().ifPresent(problem -> node.set("problem", ProblemJson.of(problem)));
        return node;
    }
}
