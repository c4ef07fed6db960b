package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Engine;
import dev.parley.sync.Operator;
import java.util.Set;

/** {@code unlink}: a person says that two records are not the same thing. */
record UnlinkAction(Engine engine, Budgets budgets) implements Action {

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right");
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        Parameters.Target record = parameters.record();
        Operator.Outcome outcome = engine.operator().unlink(pair, record.side(), record.id(), budgets.forRun());
        return OutcomeJson.fill(Answers.ok("unlink").put("pair", pair), outcome);
    }
}
