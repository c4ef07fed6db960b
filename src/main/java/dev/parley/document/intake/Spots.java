package dev.parley.document.intake;

import dev.parley.yaml.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Tells by a line of a definition what stands there. */
final class Spots {

    private static final String ROWS = "properties";

    private final List<Node> pairs;

    /** @param root of the definition */
    Spots(Node root) {
        this.pairs = value(root, "pairs").map(Spots::items).orElse(List.of());
    }

    /**
     * What stands in a line.
     *
     * @param pair which one, from 0
     * @param key of the pair
     * @param row which one, from 0; -1 outside of rows
     */
    record Spot(int pair, String key, int row) {}

    /** Empty for lines outside of pairs. */
    Optional<Spot> at(int line) {
        int pair = last(pairs, line);
        return pair < 0 ? Optional.empty() : key(pairs.get(pair), line).map(key -> spot(pair, key, line));
    }

    private Spot spot(int pair, String key, int line) {
        int row = key.equals(ROWS)
                ? last(value(pairs.get(pair), ROWS).map(Spots::items).orElse(List.of()), line)
                : -1;
        return new Spot(pair, key, row);
    }

    private static int last(List<Node> nodes, int line) {
        return IntStream.range(0, nodes.size())
                .filter(index -> Problems.line(nodes.get(index)) <= line)
                .max()
                .orElse(-1);
    }

    private static Optional<String> key(Node pair, int line) {
        return pair instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .filter(key -> Problems.line(key) <= line)
                        .reduce((earlier, later) -> later)
                        .map(key -> ((ScalarNode) key).getValue())
                : Optional.empty();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }
}
