package dev.parley.playground.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls a simulator received: all of them counted, the last 1,000 kept without their bodies. Thread-safe. */
public final class CallLog {

    private static final int KEPT = 1000;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<Call> recent = new ArrayDeque<>();
    private int tokens;

    CallLog() {}

    synchronized void add(Call call, Route.Kind kind) {
        if (kind == Route.Kind.TOKEN) {
            tokens++;
        } else {
            counts.merge(call.name(), 1, Integer::sum);
        }
        recent.addLast(call);
        if (recent.size() > KEPT) {
            recent.removeFirst();
        }
    }

    synchronized CallCounts counts() {
        return new CallCounts(Map.copyOf(counts), tokens);
    }

    /** The last calls, oldest first, token calls among them. */
    synchronized List<Call> recent() {
        return List.copyOf(recent);
    }

    synchronized void reset() {
        counts.clear();
        recent.clear();
        tokens = 0;
    }
}
