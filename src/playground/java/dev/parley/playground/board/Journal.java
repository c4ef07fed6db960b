package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What happened, as the page tells it: section {@code journal} of the board, oldest first, at most 200 entries. An
 * entry is {@code {"seq","at" (ms),"kind",…}}; the members beside depend on the kind. Thread-safe.
 */
public final class Journal {

    private static final int KEPT = 200;

    private final Board board;
    private final Clock clock;
    private final Deque<ObjectNode> entries = new ArrayDeque<>();
    private long written;

    public Journal(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    /** Adds an entry with the members given. */
    public synchronized void add(String kind, ObjectNode members) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("seq", ++written).put("at", clock.millis()).put("kind", kind).setAll(members);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
        board.put("journal", JsonNodeFactory.instance.arrayNode().addAll(entries));
    }
}
