package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Actions;
import dev.parley.playground.board.Board;
import dev.parley.playground.board.FailedCalls;
import dev.parley.playground.board.Faults;
import dev.parley.playground.board.Findings;
import dev.parley.playground.board.Function;
import dev.parley.playground.board.Journal;
import dev.parley.playground.board.Operator;
import dev.parley.playground.board.Schedule;
import dev.parley.playground.board.Stop;
import dev.parley.playground.board.Watch;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Field;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** One dataflow at work: its schedule and the page's board around two systems and a function. Thread-safe. */
public final class Scene implements AutoCloseable {

    private static final long LOOK_MILLIS = 250;
    private static final long FAILED_CALLS_MILLIS = 1500;
    private static final int LOG_LINES = 150;

    /**
     * What it is about.
     *
     * @param dataflow the name of the dataflow
     * @param dataflows the names of all there are to choose from
     * @param pairs by name, in the order of the definition
     * @param every how often a sync is scheduled
     */
    public record Subject(String dataflow, SortedSet<String> dataflows, Map<String, Desks> pairs, Duration every) {}

    /**
     * The function as it runs here.
     *
     * @param log the last lines it wrote
     * @param restart ends every instance of it at once and starts them again; says how many there were
     * @param end ends it
     */
    public record Deployment(Function function, Supplier<List<String>> log, IntSupplier restart, Runnable end) {}

    final Board board;
    final Webhooks webhooks;
    final Invoke invoke;
    final Api api;
    private final Watch watch;
    private final Findings findings;
    private final Schedule schedule;
    private final Faults faults;
    private final FailedCalls failedCalls;
    private final Deployment deployment;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "watch");
        daemon.setDaemon(true);
        return daemon;
    });

    /** Nothing is run yet. */
    public Scene(Subject subject, Deployment deployment, Clock clock) {
        this.deployment = deployment;
        this.board = new Board(clock);
        var journal = new Journal(board, clock);
        var actions = new Actions(deployment.function());
        this.watch = new Watch(subject.pairs(), board, journal);
        var systems = systems(subject);
        this.faults = new Faults(systems, board, journal, clock);
        this.failedCalls = new FailedCalls(systems, journal);
        this.findings = new Findings(actions, board, journal);
        this.schedule = new Schedule(actions, board, journal, findings, clock, subject.every());
        this.webhooks = new Webhooks(deployment.function(), journal, findings, clock);
        this.invoke = new Invoke(new Operator(actions, journal, findings));
        this.api = new Api(
                new RecordsApi(subject.pairs(), watch),
                new FaultsApi(faults, new Stop(deployment.restart(), journal, findings)),
                invoke,
                board,
                schedule);
        board.put("flow", flow(subject));
        look();
    }

    /** Starts to watch the systems and to run the schedule, with a sync at once. */
    void start() {
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        thread.scheduleWithFixedDelay(failedCalls::look, 0, FAILED_CALLS_MILLIS, TimeUnit.MILLISECONDS);
        schedule.start();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        schedule.close();
        findings.close();
        faults.clear();
        deployment.end().run();
    }

    private void look() {
        try {
            watch.look();
            faults.look();
            var lines = deployment.log().get();
            var section = JsonNodeFactory.instance.arrayNode();
            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).forEach(section::add);
            board.put("log", section);
        } catch (RuntimeException e) {
            System.err.println("The page's data could not be collected: " + e);
        }
    }

    /** A system's desk by side: any pair's will do. */
    private static Map<String, Desk> systems(Subject subject) {
        var any = subject.pairs().values().iterator().next();
        return Map.of("left", any.left(), "right", any.right());
    }

    private static ObjectNode flow(Subject subject) {
        var flow = JsonNodeFactory.instance.objectNode();
        flow.put("dataflow", subject.dataflow());
        var all = flow.putArray("dataflows");
        subject.dataflows().forEach(all::add);
        var pairs = flow.putArray("pairs");
        subject.pairs().forEach((name, desks) -> {
            flow.set("left", system(desks.left().about()));
            flow.set("right", system(desks.right().about()));
            var pair = pairs.addObject().put("name", name);
            Desks.SIDES.forEach(side -> describe(desks.on(side).orElseThrow(), pair.putObject(side)));
        });
        return flow;
    }

    private static ObjectNode system(Desk.About about) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", about.system())
                .put("label", about.label())
                .put("announces", about.announces())
                .put("simulated", about.simulated());
    }

    private static void describe(Desk desk, ObjectNode side) {
        fields(desk.fields(), side.putArray("fields"));
        var deeds = side.putArray("deeds");
        desk.deeds().forEach(deed -> deeds.addObject().put("name", deed.name()).put("label", deed.label()));
    }

    private static void fields(List<Field> fields, ArrayNode list) {
        for (var field : fields) {
            var node = list.addObject().put("key", field.key()).put("label", field.label());
            node.put("path", field.path());
            field.reference().ifPresent(pair -> node.put("reference", pair));
            if (field.isList()) {
                fields(field.columns(), node.putArray("columns"));
            }
        }
    }
}
