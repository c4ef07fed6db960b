package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What can go wrong with a {@link MemorySystem}; all off at first. Thread-safe. */
public final class MemoryFaults {

    private final Map<String, Queue<Runnable>> before = new ConcurrentHashMap<>();
    private final Map<String, Queue<Runnable>> after = new ConcurrentHashMap<>();
    private final Set<Path> refused = new HashSet<>();
    private volatile Duration lag = Duration.ZERO;
    private volatile Duration searchLag = Duration.ZERO;
    private volatile Duration offset = Duration.ZERO;
    private volatile int hidden;

    /** Runs once, just before the next operation of this name takes effect ({@code read}, {@code update}, …). */
    public void onceBefore(String operation, Runnable action) {
        before.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(action);
    }

    /** Runs once, after the next operation of this name took effect and before its answer arrives. */
    public void onceAfter(String operation, Runnable action) {
        after.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(action);
    }

    /** The next operation of this name takes effect, but its answer never arrives. */
    public void loseAnswer(String operation) {
        onceAfter(operation, () -> {
            throw new RemoteFailure.Unavailable(operation + ": no answer", true, Optional.empty(), null);
        });
    }

    /** The next operation of this name fails without an effect. */
    public void fail(String operation, RemoteFailure failure) {
        onceBefore(operation, () -> {
            throw failure;
        });
    }

    /** Reads show the state of so long ago. */
    public void lag(Duration newLag) {
        lag = newLag;
    }

    /** Whole listings lack so many of their first rows; reads by id find them. */
    public void hide(int rows) {
        hidden = rows;
    }

    int hidden() {
        return hidden;
    }

    Duration lag() {
        return lag;
    }

    /** Listings, look-ups and searches show the state of so long ago, or of the lag of reads if that is longer. */
    public void searchLag(Duration newLag) {
        searchLag = newLag;
    }

    Duration searchLag() {
        return searchLag.compareTo(lag) > 0 ? searchLag : lag;
    }

    /** The system's own clock, which its stamps are taken from, is ahead of ours by this; negative for behind. */
    public void offset(Duration newOffset) {
        offset = newOffset;
    }

    Duration offset() {
        return offset;
    }

    /**
     * Updates and creates that touch the property, which may be one of a list's elements, are refused by the system.
     */
    public void refuse(Path property, boolean on) {
        if (on) {
            refused.add(property);
        } else {
            refused.remove(property);
        }
    }

    void check(ObjectNode created, RecordSchema schema) {
        refused.stream()
                .filter(path -> present(created, path, schema))
                .findFirst()
                .ifPresent(MemoryFaults::reject);
    }

    void check(Change change) {
        refused.stream().filter(path -> touches(change, path)).findFirst().ifPresent(MemoryFaults::reject);
    }

    private static boolean present(ObjectNode body, Path path, RecordSchema schema) {
        return schema.lists().entrySet().stream()
                .filter(list -> path.within(list.getKey()) && !path.equals(list.getKey()))
                .findFirst()
                .map(list -> {
                    Path rest = MemoryEdits.rest(path, list.getKey());
                    RecordSchema element = list.getValue().element();
                    return MemoryEdits.elements(body, list.getKey(), schema).stream()
                            .anyMatch(one -> present(one, rest, element));
                })
                .orElseGet(() -> !Fields.read(body, path, schema).isNull());
    }

    private static boolean touches(Change change, Path path) {
        if (change.element().isEmpty() || !path.within(change.path()) || path.equals(change.path())) {
            return path.equals(change.path());
        }
        String pointer =
                "/" + String.join("/", MemoryEdits.rest(path, change.path()).segments());
        return !change.value().at(pointer).isMissingNode();
    }

    private static void reject(Path path) {
        throw new RemoteFailure.Rejected("400: " + path.text() + " is not accepted", Optional.of(path));
    }

    void before(String operation) {
        next(before, operation);
    }

    void after(String operation) {
        next(after, operation);
    }

    private static void next(Map<String, Queue<Runnable>> actions, String operation) {
        Queue<Runnable> waiting = actions.get(operation);
        Runnable action = waiting == null ? null : waiting.poll();
        if (action != null) {
            action.run();
        }
    }
}
