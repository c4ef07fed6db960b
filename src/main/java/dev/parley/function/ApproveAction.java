package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Approval;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Preview;
import java.util.List;
import java.util.Set;

/** {@code approve}: previews again, and only if that shows what was approved, goes live and runs; no more than that. */
record ApproveAction(Engine engine, Budgets budgets) implements Action {

    private static final String HASH = "hash";

    @Override
    public Set<String> parameters() {
        return Set.of(HASH);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String hash = parameters.required(HASH, "look at preview, and send the hash it answers");
        List<String> pairs = parameters.pairs().stream().map(Pair::name).toList();
        Budget budget = budgets.forRun();
        Approval approval = engine.approve(pairs, hash, budget, new ProgressLog(budget.clock()));
        if (approval instanceof Approval.Changed changed) {
            return changed(changed);
        }
        if (approval instanceof Approval.Busy busy) {
            throw new Refused(
                    RunAction.BUSY, "another worker runs the pair " + busy.pair(), "wait for it, then approve again");
        }
        if (approval instanceof Approval.Paused paused) {
            throw new Refused("PAUSED", "the pair " + paused.pair() + " is paused", "resume it, then approve again");
        }
        ObjectNode answer = Answers.ok("approve");
        ArrayNode outcomes = answer.putArray("pairs");
        ((Approval.Given) approval).reports().forEach((pair, report) -> outcomes.add(ReportJson.outcome(pair, report)));
        return answer;
    }

    /** {@code CHANGED}, with the preview as it is now. */
    private static ObjectNode changed(Approval.Changed changed) {
        boolean complete = changed.preview().complete();
        Failure failure = new Failure(
                "CHANGED",
                complete
                        ? "what would be done is not what this hash stands for"
                        : "there was no time to look at everything, so that nothing can be approved",
                complete
                        ? "look at the preview in this answer, then approve its hash"
                        : "name one pair, or raise PARLEY_TIME_BUDGET for this once");
        ObjectNode answer = Answers.error(failure).put("action", "approve");
        answer.set("preview", PreviewJson.fill(Answers.object(), changed.preview(), Preview.SHOWN));
        return answer;
    }
}
