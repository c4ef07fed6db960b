package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Brake;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.PairKey;
import dev.parley.sync.Report;
import dev.parley.sync.RunState.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * {@code sync} and {@code reconcile}: the pairs in the order of the definition, as far as the time goes; the failure of
 * one does not keep the others from running.
 */
final class RunAction implements Action {

    static final String SYNC = "sync";
    static final String RECONCILE = "reconcile";

    /** Code of an answer: another worker runs everything that was asked for. */
    static final String BUSY = "BUSY";

    private static final Logger LOG = Logger.getLogger(RunAction.class);

    private final Kind kind;
    private final Engine engine;
    private final Budgets budgets;
    private final Metrics metrics;

    RunAction(Kind kind, Engine engine, Budgets budgets, Metrics metrics) {
        this.kind = kind;
        this.engine = engine;
        this.budgets = budgets;
        this.metrics = metrics;
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        List<Pair> pairs = inOrder(parameters.pairs());
        Budget budget = budgets.forRun();
        List<Ran> all = new ArrayList<>();
        for (Pair pair : pairs) {
            all.add(run(pair, budget));
        }
        List<Failure> failures =
                all.stream().flatMap(ran -> ran.failure().stream()).toList();
        if (all.stream().allMatch(Ran::busy)) {
            String others = pairs.size() == 1 ? "another run of this pair is" : "other runs of these pairs are";
            throw new Refused(BUSY, others + " at work", "wait for it; status tells how far it is");
        }
        metrics.run(failures.isEmpty(), (int) all.stream().filter(Ran::held).count());
        List<ObjectNode> outcomes = all.stream().map(Ran::outcome).toList();
        return answer(engine.key(pairs.get(0).name()), outcomes, failures);
    }

    /**
     * What became of one pair.
     *
     * @param busy whether another worker is at it
     * @param held whether it may not write now
     */
    private record Ran(ObjectNode outcome, Optional<Failure> failure, boolean busy, boolean held) {}

    private Ran run(Pair pair, Budget budget) {
        Metrics.Stretch stretch = metrics.begin();
        try {
            Report report = engine.run(pair.name(), kind, budget, new ProgressLog(budget.clock()));
            log(pair, report);
            boolean held = ReportJson.isHeldBack(report) || report.brake().isPresent();
            ObjectNode outcome = ReportJson.outcome(pair.name(), report);
            return new Ran(outcome, Optional.empty(), ReportJson.isBusy(report), held);
        } catch (RuntimeException e) {
            Failure failure = failed(pair, e);
            return new Ran(failed(pair.name(), failure), Optional.of(failure), false, false);
        } finally {
            stretch.end(pair.name());
        }
    }

    private void log(Pair pair, Report report) {
        String key = engine.key(pair.name()).text();
        if (report.brake().isPresent()) {
            Brake brake = report.brake().get();
            LOG.warnf("%s: %s did nothing, %s: %s", key, name(), brake.code(), brake.message());
        } else {
            LOG.infof("%s: %s", key, summary(report));
            report.stopped().ifPresent(why -> LOG.warnf("%s: stopped, %s", key, why));
        }
    }

    /** What others refer to first, so that few records have to bring others along. */
    private List<Pair> inOrder(List<Pair> asked) {
        return engine.dataflow().inOrderOfReferences().stream()
                .filter(asked::contains)
                .toList();
    }

    private ObjectNode answer(PairKey any, List<ObjectNode> outcomes, List<Failure> failures) {
        ObjectNode answer = failures.isEmpty()
                ? Answers.ok(name())
                : Answers.error(failures.get(0)).put("action", name());
        answer.put("connection", any.connection()).put("dataflow", any.dataflow());
        answer.putArray("pairs").addAll(outcomes);
        return answer;
    }

    private Failure failed(Pair pair, RuntimeException thrown) {
        Failure failure = Failure.of(thrown);
        LOG.errorf(
                "%s: %s failed, %s at %s", engine.key(pair.name()).text(), name(), failure.text(), Origin.of(thrown));
        return failure;
    }

    private static ObjectNode failed(String pair, Failure failure) {
        ObjectNode outcome = Answers.object().put("pair", pair).put("finished", false);
        outcome.put("more", true).set("error", failure.json());
        return outcome;
    }

    private String summary(Report report) {
        if (ReportJson.isBusy(report)) {
            return name() + " not begun, another run is at work";
        }
        if (ReportJson.isHeldBack(report)) {
            return name() + " not begun, " + report.notes().get(0).reason();
        }
        return report.kind()
                + (report.finished().isPresent() ? " finished; " : " to be continued; ")
                + ProgressLog.text(report.counts());
    }

    private String name() {
        return kind == Kind.SYNC ? SYNC : RECONCILE;
    }
}
