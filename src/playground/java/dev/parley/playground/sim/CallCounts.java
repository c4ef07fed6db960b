package dev.parley.playground.sim;

import java.util.Map;

/**
 * How often a simulator was called, refused calls included; token calls, the control paths and edits
 * in-process are not in it.
 *
 * @param byName calls by method and template
 * @param tokens calls for a token
 */
public record CallCounts(Map<String, Integer> byName, int tokens) {

    /** Calls of one name, e.g. {@code GET /Customers/{id}}. */
    public int of(String name) {
        return byName.getOrDefault(name, 0);
    }

    public int total() {
        return byName.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Calls with GET. */
    public int reads() {
        return byName.entrySet().stream()
                .filter(each -> each.getKey().startsWith("GET "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Calls with any other method, webhook subscriptions included. */
    public int writes() {
        return total() - reads();
    }
}
