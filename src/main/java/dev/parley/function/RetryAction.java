package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import dev.parley.sync.Explanation;
import dev.parley.sync.Fate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code retry}: one record anew, or every record that has a problem; what was refused is sent again. */
record RetryAction(Engine engine, Budgets budgets) implements Action {

    private static final int MOST = 1000;
    private static final String CREATE = "create";

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right", CREATE);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        boolean create = parameters.flag(CREATE);
        if (parameters.target().isPresent()) {
            return one(parameters.pair().name(), parameters.record(), create);
        }
        if (create) {
            throw Parameters.wrong(
                    "\"create\" goes with one record only", "give its id: \"left\": \"…\" or \"right\": \"…\"");
        }
        return parameters.onePair()
                ? all(Answers.ok("retry").put("pair", parameters.pair().name()), parameters.pairs())
                : all(Answers.ok("retry"), parameters.pairs());
    }

    /** {@code {"pair","left"|"right","fate","problem"?,"situation"?}}. */
    private ObjectNode one(String pair, Parameters.Target target, boolean create) {
        Budget budget = budgets.forRun();
        Fate fate = create
                ? engine.operator().createAfterAll(pair, target.side(), target.id(), budget)
                : engine.reconcile(pair, target.side(), target.id(), budget, true);
        ObjectNode answer =
                Answers.ok("retry").put("pair", pair).put(target.side().word(), target.id());
        answer.put("fate", word(fate));
        if (fate == Fate.IGNORED || fate == Fate.DUE) {
            Explanation explanation = ExplainAction.known(engine, pair, target, budget);
            answer.put("situation", explanation.situation());
        }
        if (fate == Fate.PROBLEM) {
            Entry entry = engine.links().find(engine.key(pair), target.side(), target.id());
            entry.problem().ifPresent(problem -> answer.set("problem", ProblemJson.of(problem)));
        }
        return answer;
    }

    /** {@code {"pair"?,"tried","fates":{fate: how many},"more"}}. */
    private ObjectNode all(ObjectNode answer, List<Pair> pairs) {
        Budget budget = budgets.forRun();
        Map<String, Integer> fates = new TreeMap<>();
        int tried = 0;
        boolean more = false;
        for (Pair pair : pairs) {
            List<Entry> found = engine.links().problems(engine.key(pair.name()), MOST);
            List<Fate> met = engine.reconcileAnew(pair.name(), found, budget);
            met.forEach(fate -> fates.merge(word(fate), 1, Integer::sum));
            tried += met.size();
            more |= met.size() < found.size() || found.size() == MOST;
        }
        ObjectNode counts = answer.put("tried", tried).putObject("fates");
        fates.forEach(counts::put);
        return answer.put("more", more);
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
