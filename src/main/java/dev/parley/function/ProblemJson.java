package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Problem;
import java.util.Optional;

/** Problems as answers hold them. */
final class ProblemJson {

    private ProblemJson() {}

    /** An element of the list of problems: whose it is, and what it is. */
    static ObjectNode of(String pair, Entry entry, Problem problem) {
        ObjectNode node = Answers.object().put("pair", pair);
        node.put("side", entry.side().word()).put("id", entry.id());
        boolean isLeft = entry.side() == Side.LEFT;
        Answers.put(node, "left", isLeft ? Optional.of(entry.id()) : entry.other());
        Answers.put(node, "right", isLeft ? entry.other() : Optional.of(entry.id()));
        return add(node, problem);
    }

    /** The problem alone. */
    static ObjectNode of(Problem problem) {
        return add(Answers.object(), problem);
    }

    private static ObjectNode add(ObjectNode node, Problem problem) {
        node.put("code", problem.code().name()).put("message", problem.message());
        Answers.put(node, "property", problem.property());
        Answers.at(node, "since", problem.since());
        node.put("attempts", problem.attempts());
        Answers.put(node, "next", problem.next());
        return node;
    }
}
