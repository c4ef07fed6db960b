package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Traffic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells which calls a system answered with 429 or 5xx, or not at all: journal entries
 * {@code {"side","status" (0: cut),"count","name" (of the last)}}. Not thread-safe.
 */
public final class FailedCalls {

    private final Map<String, Desk> systems;
    private final Journal journal;
    private final Map<String, Instant> told = new HashMap<>();

    /** @param systems any desk of each side's system */
    public FailedCalls(Map<String, Desk> systems, Journal journal) {
        this.systems = systems;
        this.journal = journal;
    }

    /** Looks once; the first look tells nothing. */
    public void look() {
        new TreeMap<>(systems).forEach((side, desk) -> look(side, desk.traffic().last()));
    }

    private void look(String side, List<Traffic.Call> calls) {
        var last = calls.isEmpty() ? Instant.EPOCH : calls.get(calls.size() - 1).at();
        var before = told.put(side, last);
        if (before == null) {
            return;
        }
        calls.stream()
                .filter(call -> call.at().isAfter(before) && isFailed(call.status()))
                .collect(Collectors.groupingBy(Traffic.Call::status, TreeMap::new, Collectors.toList()))
                .forEach((status, failed) -> tell(side, status, failed));
    }

    private void tell(String side, int status, List<Traffic.Call> failed) {
        var entry = JsonNodeFactory.instance.objectNode().put("side", side).put("status", status);
        var last = failed.get(failed.size() - 1);
        journal.add("calls", entry.put("count", failed.size()).put("name", last.name()));
    }

    private static boolean isFailed(int status) {
        return status == 0 || status == 429 || status >= 500;
    }
}
