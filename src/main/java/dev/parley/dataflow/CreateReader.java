package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code create} of a pair: a word, or sides with a condition. */
final class CreateReader {

    private static final String WAY_OUT = "write { in-right: { if-connected: [ pair ] } }";

    private final YamlMap pair;
    private final String name;
    private final Mentions mentions;
    private final Problems problems;

    /** Where to create; by side the pairs of which a linked record must refer to the record before. */
    record Read(Creation creation, Map<Side, Set<String>> connected) {}

    CreateReader(YamlMap pair, String name, Mentions mentions, Problems problems) {
        this.pair = pair;
        this.name = name;
        this.mentions = mentions;
        this.problems = problems;
    }

    Read read() {
        Optional<Node> node = pair.node("create").filter(MappingNode.class::isInstance);
        if (node.isEmpty()) {
            return new Read(pair.choice("create", Creation.class).orElse(Creation.NEVER), Map.of());
        }
        YamlMap sides =
                YamlMap.of(node.get(), "\"create\"", problems).orElseThrow().allow(DefinitionKeys.CREATE);
        if (sides.keys().isEmpty()) {
            problems.at(pair.lineOf("create"), "\"create\" names no side", WAY_OUT);
        }
        Map<Side, Set<String>> connected = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            pairs(sides, "in-" + side.word()).ifPresent(names -> connected.put(side, names));
        }
        return new Read(creation(connected.keySet()), connected);
    }

    private Optional<Set<String>> pairs(YamlMap sides, String key) {
        return sides.node(key)
                .flatMap(node -> YamlMap.of(node, "\"" + key + "\" of \"create\"", problems))
                .map(condition -> condition.allow(DefinitionKeys.CONNECTED))
                .map(condition ->
                        condition.requiredItems("if-connected", "name the pairs whose records must refer to it"))
                .map(this::names);
    }

    private Set<String> names(List<Node> nodes) {
        Set<String> names = new LinkedHashSet<>();
        for (Node node : nodes) {
            Optional<String> other = Scalars.text(node).filter(text -> !text.isBlank());
            if (other.isEmpty()) {
                problems.at(node, "\"if-connected\" holds something that is no name of a pair", WAY_OUT);
            }
            other.ifPresent(text -> {
                mentions.connection(Problems.line(node), name, text);
                names.add(text);
            });
        }
        return names;
    }

    private static Creation creation(Set<Side> sides) {
        if (sides.isEmpty()) {
            return Creation.NEVER;
        }
        return sides.size() > 1 ? Creation.BOTH : sides.contains(Side.LEFT) ? Creation.IN_LEFT : Creation.IN_RIGHT;
    }
}
