package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import java.util.Set;

/** {@code problems}: the records that could not be synchronised, and why. */
record ProblemsAction(Engine engine) implements Action {

    private static final int PRESET = 100;
    private static final int MOST = 1000;

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT);
    }

    /** With {@code "truncated":true} when there are more than asked for, or than fit. */
    @Override
    public ObjectNode answer(Parameters parameters) {
        int limit = parameters.limit(PRESET, MOST);
        ObjectNode answer = Answers.ok("problems");
        ArrayNode list = answer.putArray("problems");
        int bytes = 0;
        for (Pair pair : parameters.pairs()) {
            for (Entry entry : engine.links().problems(engine.key(pair.name()), limit - list.size() + 1)) {
                if (list.size() == limit || bytes > Answers.LIST_BYTES) {
                    return answer.put("truncated", true);
                }
                ObjectNode row =
                        ProblemJson.of(pair.name(), entry, entry.problem().orElseThrow());
                bytes += Answers.bytes(row);
                list.add(row);
            }
        }
        return answer;
    }
}
