package dev.parley.dataflow;

import java.util.List;
import java.util.Optional;

/**
 * A definition as read: two systems and the pairs between them. Immutable.
 *
 * @param name file name without {@code .yaml}, the value of {@code PARLEY_DATAFLOW}
 * @param tie who wins when two edits cannot be ordered in time
 */
public record Dataflow(String name, End left, End right, Side tie, List<Pair> pairs) {

    public Dataflow {
        pairs = List.copyOf(pairs);
    }

    public End end(Side side) {
        return side == Side.LEFT ? left : right;
    }

    public Optional<Pair> pair(String pairName) {
        return pairs.stream().filter(pair -> pair.name().equals(pairName)).findFirst();
    }

    /**
     * One of the two systems.
     *
     * @param system the name it is registered by ({@code powerofficego})
     * @param label how people call it
     * @param readOnly nothing is ever written to it
     */
    public record End(String system, String label, boolean readOnly) {}
}
