package dev.parley.playground.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * What a test wants to happen right before or right after a call of a name, once each: an edit by a person between a
 * read and a write, say. Thread-safe; the hook runs on the thread that serves the call.
 */
public final class Hooks {

    private record Hook(boolean before, String name, Runnable action) {}

    private final List<Hook> hooks = new ArrayList<>();

    Hooks() {}

    /**
     * Runs the action once, when the next call of that name (e.g. {@code PATCH /Customers/{id}}) is about to be
     * served.
     */
    public synchronized void onceBefore(String name, Runnable action) {
        hooks.add(new Hook(true, name, action));
    }

    /** Runs the action once, when the next call of that name has been served and before its answer is sent. */
    public synchronized void onceAfter(String name, Runnable action) {
        hooks.add(new Hook(false, name, action));
    }

    void run(boolean before, String name) {
        due(before, name).forEach(hook -> hook.action().run());
    }

    private synchronized List<Hook> due(boolean before, String name) {
        List<Hook> due = hooks.stream()
                .filter(hook -> hook.before() == before && hook.name().equals(name))
                .limit(1)
                .toList();
        hooks.removeAll(due);
        return due;
    }
}
