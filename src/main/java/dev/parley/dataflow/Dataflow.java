package dev.parley.dataflow;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * The pairs so that a pair comes after those it refers to; where references form a circle, and otherwise, in the
     * order of the definition.
     */
    public List<Pair> inOrderOfReferences() {
        Set<String> done = new LinkedHashSet<>();
        pairs.forEach(pair -> add(pair, done, new HashSet<>()));
        return done.stream().map(name -> pair(name).orElseThrow()).toList();
    }

    private void add(Pair pair, Set<String> done, Set<String> open) {
        if (done.contains(pair.name()) || !open.add(pair.name())) {
            return;
        }
        pairs.stream()
                .filter(other -> pair.references().contains(other.name()))
                .forEach(other -> add(other, done, open));
        done.add(pair.name());
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
