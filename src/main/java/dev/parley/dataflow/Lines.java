package dev.parley.dataflow;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where the parts of a definition stand in its file; beside the definition, which knows no lines. It knows the very
 * parts that were read, not equal ones. Not thread-safe while it is filled.
 */
public final class Lines {

    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Map<Pair, Map<String, Integer>> keys = new IdentityHashMap<>();

    /** Of a definition that was not read from a file. */
    public static Lines unknown() {
        return new Lines();
    }

    void put(PropertyPair row, int line) {
        lines.put(row, line);
    }

    void put(MatchRule rule, int line) {
        lines.put(rule, line);
    }

    void put(Pair pair, String key, int line) {
        keys.computeIfAbsent(pair, none -> new HashMap<>()).put(key, line);
    }

    /** The line of a row, also of one in a list, from 1; 0 where it is not known. */
    public int of(PropertyPair row) {
        return lines.getOrDefault(row, 0);
    }

    /** The line of a match rule. */
    public int of(MatchRule rule) {
        return lines.getOrDefault(rule, 0);
    }

    /** The line of a key of a pair ({@code create}); of its name where it has no such key. */
    public int of(Pair pair, String key) {
        Map<String, Integer> known = keys.getOrDefault(pair, Map.of());
        return known.getOrDefault(key, known.getOrDefault("name", 0));
    }
}
