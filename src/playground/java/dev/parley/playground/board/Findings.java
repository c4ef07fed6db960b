package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks the function what it knows and puts it on the board: sections {@code status}, {@code links}, {@code problems}.
 * Asks after each {@link #refresh()}, once for several that come close together, and goes on while a run is under way
 * or the function does not answer.
 */
public final class Findings implements AutoCloseable {

    private static final int PAGES = 50;
    private static final long PAUSE_MILLIS = 400;
    private static final long WHILE_RUNNING_MILLIS = 1500;
    private static final long WHILE_AWAY_MILLIS = 3000;

    private final Actions actions;
    private final Board board;
    private final ProblemNews news;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "findings");
        daemon.setDaemon(true);
        return daemon;
    });

    public Findings(Actions actions, Board board, Journal journal) {
        this.actions = actions;
        this.board = board;
        this.news = new ProblemNews(journal);
    }

    /** Something happened: ask soon. Returns at once. */
    public void refresh() {
        soon(PAUSE_MILLIS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void soon(long millis) {
        if (asked.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.schedule(this::look, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        asked.set(false);
        var status = actions.ask(Actions.event("status"));
        board.put("status", status);
        if (status.path("ok").asBoolean()) {
            board.put("links", all("links"));
            var problems = all("problems");
            board.put("problems", problems);
            news.tell(problems);
        } else {
            soon(WHILE_AWAY_MILLIS);
        }
        for (var pair : status.path("pairs")) {
            if (pair.path("running").isObject()) {
                soon(WHILE_RUNNING_MILLIS);
            }
        }
    }

    /** Every element of a list that is answered in pages, each with a {@code next} until the last. */
    private ArrayNode all(String list) {
        var elements = JsonNodeFactory.instance.arrayNode();
        ObjectNode event = Actions.event(list);
        for (int page = 0; page < PAGES; page++) {
            var answer = actions.ask(event);
            answer.path(list).forEach(elements::add);
            if (!answer.hasNonNull("next")) {
                break;
            }
            event.set("next", answer.get("next"));
        }
        return elements;
    }
}
