package dev.parley.links;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of conditional writes: all took effect, or none did.
 *
 * @param item a lone write's item afterwards, if it took effect
 * @param failures by position of the write whose condition did not hold: the item it met
 */
record Outcome(Optional<Item> item, SortedMap<Integer, Item> failures) {

    static Outcome done(Optional<Item> item) {
        return new Outcome(item, new TreeMap<>());
    }

    static Outcome failed(Map<Integer, Item> failures) {
        return new Outcome(Optional.empty(), new TreeMap<>(failures));
    }

    boolean done() {
        return failures.isEmpty();
    }

    /** What a lone write met. */
    Item met() {
        return failures.get(0);
    }
}
