package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Engine;
import java.util.Set;

/** {@code forget}: erases what the store knows of one record. */
record ForgetAction(Engine engine, Budgets budgets) implements Action {

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right");
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        Parameters.Target record = parameters.record();
        boolean known = engine.operator().forget(pair, record.side(), record.id(), budgets.forRun());
        return Answers.ok("forget")
                .put("pair", pair)
                .put(record.side().word(), record.id())
                .put("known", known);
    }
}
