package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.board.Actions;
import dev.parley.playground.board.Board;
import dev.parley.playground.board.Findings;
import dev.parley.playground.board.Function;
import dev.parley.playground.board.Journal;
import dev.parley.playground.board.Schedule;
import dev.parley.playground.board.Watch;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The door, the schedule and the page's board around two systems and a function. Thread-safe. */
public final class Playground implements AutoCloseable {

    private static final long LOOK_MILLIS = 250;
    private static final int LOG_LINES = 150;

    /**
     * What it is about.
     *
     * @param dataflow the name of the dataflow
     * @param pair the pair whose records the page shows
     * @param every how often a sync is scheduled
     */
    public record Subject(String dataflow, String pair, Duration every) {}

    private final Board board;
    private final Watch watch;
    private final Findings findings;
    private final Schedule schedule;
    private final Front front;
    private final Supplier<List<String>> log;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "watch");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * Opens the door; nothing is run yet.
     *
     * @param port 0 for any free one
     * @param log the last lines the function wrote
     * @throws IOException if the port is taken
     */
    public Playground(
            int port, Subject subject, Desks desks, Function function, Supplier<List<String>> log, Clock clock)
            throws IOException {
        this.log = log;
        this.board = new Board(clock);
        var journal = new Journal(board, clock);
        var actions = new Actions(function);
        this.watch = new Watch(desks, board, journal);
        this.findings = new Findings(actions, board);
        this.schedule = new Schedule(actions, board, journal, findings, clock, subject.every());
        board.put("flow", flow(subject, desks));
        look();
        this.front = new Front(
                port,
                new Webhooks(function, journal, findings, clock),
                new Invoke(actions, findings),
                new Api(desks, board, watch, schedule, actions, findings));
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://" + front.authority();
    }

    /** Starts to watch the systems and to run the schedule, with a sync at once. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        schedule.start();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        schedule.close();
        findings.close();
        front.close();
    }

    private void look() {
        try {
            watch.look();
            var lines = log.get();
            var section = JsonNodeFactory.instance.arrayNode();
            lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).forEach(section::add);
            board.put("log", section);
        } catch (RuntimeException e) {
            System.err.println("The page's data could not be collected: " + e);
        }
    }

    private static ObjectNode flow(Subject subject, Desks desks) {
        var flow = JsonNodeFactory.instance.objectNode();
        flow.put("dataflow", subject.dataflow()).put("pair", subject.pair());
        flow.set("left", system(desks.left()));
        flow.set("right", system(desks.right()));
        return flow;
    }

    private static ObjectNode system(Desk desk) {
        var system = JsonNodeFactory.instance.objectNode().put("label", desk.label());
        var fields = system.putArray("fields");
        desk.fields()
                .forEach(field -> fields.addObject().put("key", field.key()).put("path", field.path()));
        return system;
    }
}
