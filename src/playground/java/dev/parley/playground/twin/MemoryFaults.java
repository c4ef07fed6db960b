package dev.parley.playground.twin;

import dev.parley.mapping.Path;
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

    Duration lag() {
        return lag;
    }

    /** Updates and creates that touch the property are refused by the system. */
    public void refuse(Path property, boolean on) {
        if (on) {
            refused.add(property);
        } else {
            refused.remove(property);
        }
    }

    boolean refuses(Path property) {
        return refused.contains(property);
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
