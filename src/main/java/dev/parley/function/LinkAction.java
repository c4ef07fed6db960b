package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Engine;
import dev.parley.sync.Operator;
import java.util.Set;

/** {@code link}: a person says that two records are the same thing. */
record LinkAction(Engine engine, Budgets budgets) implements Action {

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right");
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        Operator.Outcome outcome =
                engine.operator().link(pair, parameters.id(Side.LEFT), parameters.id(Side.RIGHT), budgets.forRun());
        return OutcomeJson.fill(Answers.ok("link").put("pair", pair), outcome);
    }
}
