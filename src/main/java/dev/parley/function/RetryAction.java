package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import dev.parley.sync.Explanation;
import dev.parley.sync.Fate;
import dev.parley.sync.PairKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code retry}: one record anew, or every record of a pair that has a problem; what was refused is sent again. */
final class RetryAction implements Action {

    private static final int MOST = 1000;

    private final Engine engine;
    private final Budgets budgets;

    RetryAction(Engine engine, Budgets budgets) {
        this.engine = engine;
        this.budgets = budgets;
    }

    @Override
    public Set<String> parameters() {
        return Set.of("left", "right");
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        Pair pair = parameters.pair();
        return parameters.target().map(target -> one(pair.name(), target)).orElseGet(() -> all(pair.name()));
    }

    /** {@code {"pair","left"|"right","fate","problem"?,"situation"?}}. */
    private ObjectNode one(String pair, Parameters.Target target) {
        Budget budget = budgets.forRun();
        Fate fate = engine.reconcile(pair, target.side(), target.id(), budget, true);
        ObjectNode answer =
                Answers.ok("retry").put("pair", pair).put(target.side().word(), target.id());
        answer.put("fate", word(fate));
        if (fate == Fate.IGNORED) {
            Explanation explanation = ExplainAction.known(engine, pair, target, budget);
            answer.put("situation", explanation.situation());
        }
        if (fate == Fate.PROBLEM) {
            Entry entry = engine.links().find(engine.key(pair), target.side(), target.id());
            entry.problem().ifPresent(problem -> answer.set("problem", ProblemJson.of(problem)));
        }
        return answer;
    }

    /** {@code {"pair","tried","fates":{fate: how many},"more"}}. */
    private ObjectNode all(String pair) {
        Budget budget = budgets.forRun();
        PairKey key = engine.key(pair);
        List<Entry> found = engine.links().problems(key, MOST);
        Map<String, Integer> fates = new TreeMap<>();
        int tried = 0;
        for (Entry entry : found) {
            if (budget.over()) {
                break;
            }
            Fate fate = engine.reconcile(pair, entry.side(), entry.id(), budget, true);
            fates.merge(word(fate), 1, Integer::sum);
            tried++;
        }
        ObjectNode answer = Answers.ok("retry").put("pair", pair).put("tried", tried);
        ObjectNode counts = answer.putObject("fates");
        fates.forEach(counts::put);
        return answer.put("more", tried < found.size() || found.size() == MOST);
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
