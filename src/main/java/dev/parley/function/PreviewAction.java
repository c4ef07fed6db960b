package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.sync.Preview;
import java.util.Set;

/** {@code preview}: what a whole comparison would do; nothing is written to anything. */
record PreviewAction(Engine engine, Budgets budgets) implements Action {

    private static final int MOST = 1000;

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Preview preview = engine.preview(
                parameters.pairs().stream().map(Pair::name).toList(),
                budgets.forRun(),
                parameters.limit(Preview.SHOWN, MOST));
        return PreviewJson.fill(Answers.ok("preview"), preview);
    }
}
