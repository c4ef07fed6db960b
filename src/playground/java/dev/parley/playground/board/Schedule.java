package dev.parley.playground.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Invokes {@code {"action":"sync"}} again and again, as EventBridge Scheduler does, and other runs when asked to; one
 * after the other. Section {@code schedule} of the board:
 * {@code {"every" (s),"nextAt" (ms),"paused","running":{"action","since" (ms)}|null}}. Thread-safe.
 */
public final class Schedule implements AutoCloseable {

    private static final Set<String> EVENTFUL =
            Set.of("linked", "createdLeft", "createdRight", "updatedLeft", "updatedRight", "conflicts", "due");

    private final Actions actions;
    private final Board board;
    private final Journal journal;
    private final Findings findings;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "schedule");
        daemon.setDaemon(true);
        return daemon;
    });
    private ScheduledFuture<?> next;
    private long nextAt;
    private boolean paused;
    private ObjectNode running;

    public Schedule(Actions actions, Board board, Journal journal, Findings findings, Clock clock, Duration every) {
        this.actions = actions;
        this.board = board;
        this.journal = journal;
        this.findings = findings;
        this.clock = clock;
        this.every = every;
    }

    /** Starts with a sync at once. */
    public synchronized void start() {
        plan(0);
    }

    /** Lets scheduled syncs rest, or go on. */
    public synchronized void pause(boolean rest) {
        paused = rest;
        plan(every.toMillis());
    }

    /** Queues a run of that action; it begins when the one under way has ended. */
    public void run(String action) {
        thread.execute(() -> perform(action, "person"));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private synchronized void plan(long millis) {
        if (next != null) {
            next.cancel(false);
        }
        if (!paused && !thread.isShutdown()) {
            nextAt = clock.millis() + millis;
            next = thread.schedule(() -> perform("sync", "schedule"), millis, TimeUnit.MILLISECONDS);
        }
        show();
    }

    private void perform(String action, String by) {
        var since = clock.millis();
        synchronized (this) {
            running =
                    JsonNodeFactory.instance.objectNode().put("action", action).put("since", since);
            show();
        }
        findings.refresh();
        var answer = actions.ask(Actions.event(action));
        synchronized (this) {
            running = null;
            plan(every.toMillis());
        }
        if (by.equals("person") || !answer.path("ok").asBoolean() || changedSomething(answer)) {
            var told = JsonNodeFactory.instance.objectNode();
            told.put("action", action).put("by", by).put("ms", clock.millis() - since);
            told.set("answer", answer);
            journal.add("run", told);
        }
        findings.refresh();
    }

    /** Most scheduled runs find nothing to do; the journal is spared those. */
    private static boolean changedSomething(JsonNode answer) {
        return answer.findValues("counts").stream().anyMatch(counts -> EVENTFUL.stream()
                .anyMatch(name -> counts.path(name).asLong() > 0));
    }

    private void show() {
        var section = JsonNodeFactory.instance.objectNode();
        section.put("every", every.toSeconds()).put("nextAt", nextAt).put("paused", paused);
        section.set("running", running == null ? JsonNodeFactory.instance.nullNode() : running);
        board.put("schedule", section);
    }
}
