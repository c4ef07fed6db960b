package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every value people have entered since both sides last agreed, by record and property, with its side. Thread-safe. */
final class Traces {

    /** One property of one record, by the record's key. */
    record Place(String pair, String key, String property) {}

    private final Map<Place, Map<Side, List<String>>> entered = new LinkedHashMap<>();
    private int size;

    synchronized void add(Place place, Side side, String value) {
        entered.computeIfAbsent(place, fresh -> new EnumMap<>(Side.class))
                .computeIfAbsent(side, fresh -> new ArrayList<>())
                .add(value);
        size++;
    }

    /** Both sides stand at the same value: whatever was entered before must not come back. */
    synchronized void agreed(Place place) {
        entered.remove(place);
    }

    /** What may stand in the end: the last value of each side that was edited. */
    synchronized Set<String> allowed(Place place) {
        var last = new TreeSet<String>();
        entered.getOrDefault(place, Map.of()).values().forEach(values -> last.add(values.get(values.size() - 1)));
        return last;
    }

    /** Every value since then, for people. */
    synchronized String history(Place place) {
        return entered.getOrDefault(place, Map.of()).toString();
    }

    /** How many values have been entered in all. */
    synchronized int size() {
        return size;
    }
}
