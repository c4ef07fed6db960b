package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Explanation;
import java.util.Set;

/** {@code explain}: why the values of a record are what they are; reads both sides live and writes nothing. */
record ExplainAction(Engine engine, Budgets budgets) implements Action {

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right");
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        Parameters.Target target = parameters.record();
        ObjectNode answer = Answers.ok("explain").put("pair", pair);
        ExplanationJson.fill(answer, known(engine, pair, target, budgets.forRun()));
        return answer;
    }

    /** @throws Refused when neither the store nor the system knows the record */
    static Explanation known(Engine engine, String pair, Parameters.Target target, Budget budget) {
        return engine.explain(pair, target.side(), target.id(), budget)
                .orElseThrow(() -> new Refused(
                        "UNKNOWN_RECORD",
                        "no such record on the " + target.side().word() + " of the pair " + pair
                                + ", neither linked nor in its system",
                        "give the id the system itself uses; links lists what is linked"));
    }
}
