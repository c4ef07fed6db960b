package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Engine;
import dev.parley.sync.Operator;
import java.util.Set;

/** {@code resolve}: a person decides a conflict that the definition leaves to one. */
record ResolveAction(Engine engine, Budgets budgets) implements Action {

    private static final String ALL = "all";
    private static final String WINNER = "winner";

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right", Parameters.PROPERTY, ALL, WINNER);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        Parameters.Target record = parameters.record();
        boolean all = parameters.flag(ALL);
        if (all && parameters.property().isPresent()) {
            throw Parameters.wrong("both \"property\" and \"all\" are given", "leave one of them out");
        }
        Operator.Outcome outcome = engine.operator()
                .resolve(
                        pair,
                        record.side(),
                        record.id(),
                        parameters.property(),
                        all,
                        parameters.side(WINNER),
                        budgets.forRun());
        return OutcomeJson.fill(Answers.ok("resolve").put("pair", pair), outcome);
    }
}
