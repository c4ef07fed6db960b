package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Engine;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.RunState;
import dev.parley.sync.RunState.OpenRun;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code status}: how each pair stands, from the store alone. */
final class StatusAction implements Action {

    private static final int MOST_PROBLEMS = 1000;
    private static final int REPORTS = 10;

    private final Engine engine;
    private final Clock clock;

    StatusAction(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        List<PairKey> keys =
                parameters.pairs().stream().map(pair -> engine.key(pair.name())).toList();
        ObjectNode answer = Answers.ok("status").put("connection", keys.get(0).connection());
        ArrayNode pairs = answer.put("dataflow", keys.get(0).dataflow()).putArray("pairs");
        keys.forEach(key -> pairs.add(status(key)));
        return answer;
    }

    private ObjectNode status(PairKey key) {
        Links links = engine.links();
        RunState state = links.run(key);
        ObjectNode node = Answers.object().put("pair", key.pair()).put("indexing", state.indexing());
        node.put("paused", engine.operator().paused(key.pair()));
        node.put("problems", links.problems(key, MOST_PROBLEMS).size());
        node.set("running", state.open().map(StatusAction::running).orElse(null));
        node.set("lease", lease(state).orElse(null));
        ObjectNode cursors = node.putObject("cursors");
        for (Side side : Side.values()) {
            Answers.put(
                    cursors, side.word(), Optional.ofNullable(state.cursors().get(side)));
        }
        ArrayNode reports = node.putArray("reports");
        links.reports(key, REPORTS).forEach(report -> reports.add(ReportJson.stored(report)));
        return node;
    }

    /** The run that is under way or waits to be continued. */
    private static ObjectNode running(OpenRun run) {
        ObjectNode node = Answers.object().put("kind", run.kind().name().toLowerCase(Locale.ROOT));
        node.put("phase", run.phase().name().toLowerCase(Locale.ROOT)).put("page", run.page());
        node.set("counts", ReportJson.counts(run.report().counts()));
        return node;
    }

    private Optional<ObjectNode> lease(RunState state) {
        return state.lease()
                .map(RunState.Lease::until)
                .filter(until -> until.isAfter(clock.instant()))
                .map(until -> Answers.object().put("until", until.toString()));
    }
}
