package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule by which two unlinked records are the same thing: all of its keys are equal and none is empty. Immutable.
 */
public record MatchRule(List<Key> keys) {

    public MatchRule {
        keys = List.copyOf(keys);
    }

    /** One equality of the rule. */
    public record Key(Path left, Path right) {
        public Path path(Side side) {
            return side == Side.LEFT ? left : right;
        }
    }

    /** The rule as written: {@code a = b and c = d}; its name in reasons and in the store. */
    public String text() {
        return keys.stream()
                .map(key -> key.left().text() + " = " + key.right().text())
                .collect(Collectors.joining(" and "));
    }
}
