package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a row of keys joins: {@code map}, or {@code left} and {@code right}, of which one may be several. */
final class EndsReader {

    static final String WINNER = "first-non-empty";

    private final YamlMap map;
    private final Problems problems;

    EndsReader(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    static Optional<Ends> arrow(String text, int line, Problems problems) {
        try {
            return Optional.of(Ends.ofArrow(text));
        } catch (Malformed e) {
            String wayOut = e.getMessage().startsWith("malformed path") ? Ends.PATHS : Ends.ARROWS;
            problems.at(line, e.getMessage(), wayOut);
            return Optional.empty();
        }
    }

    Optional<Ends> read() {
        Optional<Ends> ends = map.has("map") ? ofMap() : ofSides();
        winner();
        return ends;
    }

    private Optional<Ends> ofMap() {
        RowOptions.present(Optional.of(map), "left", "right", "way")
                .forEach(key -> problems.at(
                        map.lineOf(key), "\"" + key + "\" cannot stand beside \"map\"", "keep one of the two forms"));
        return map.text("map").flatMap(text -> arrow(text, map.lineOf("map"), problems));
    }

    private Optional<Ends> ofSides() {
        if (!map.has("left") && !map.has("right")) {
            problems.at(map.line(), "key \"map\" is missing", Ends.ARROWS);
            return Optional.empty();
        }
        Map<Side, List<Path>> further = new EnumMap<>(Side.class);
        Optional<Path> left = paths(Side.LEFT, further);
        Optional<Path> right = paths(Side.RIGHT, further);
        if (map.has("left") != left.isPresent() || map.has("right") != right.isPresent()) {
            return Optional.empty();
        }
        if (further.size() > 1) {
            String wayOut = "name one property on one of the two";
            problems.at(map.lineOf("right"), "the row names several properties on both sides", wayOut);
        }
        Way usual = new Ends(left, right, Way.BOTH)
                .only()
                .filter(side -> map.has("constant"))
                .map(side -> side == Side.LEFT ? Way.LEFT : Way.RIGHT)
                .orElse(Way.BOTH);
        return Optional.of(new Ends(left, right, map.choice("way", Way.class).orElse(usual), further));
    }

    /** The side's first path; those after it are put into {@code further}. */
    private Optional<Path> paths(Side side, Map<Side, List<Path>> further) {
        if (!several(side)) {
            return map.text(side.word()).flatMap(text -> path(text, map.lineOf(side.word())));
        }
        List<Path> paths = new ArrayList<>();
        for (Node node : map.list(side.word())) {
            Optional<String> text = Scalars.text(node);
            if (text.isEmpty()) {
                problems.at(node, "\"" + side.word() + "\" holds something that is no path", "write [ a, b ]");
            }
            text.flatMap(given -> path(given, Problems.line(node))).ifPresent(path -> {
                if (paths.contains(path)) {
                    problems.at(node, "\"" + path + "\" stands twice", "keep one of them");
                }
                paths.add(path);
            });
        }
        if (((SequenceNode) map.node(side.word()).orElseThrow()).getValue().size() < 2) {
            String message = "\"" + side.word() + "\" lists fewer than two properties";
            problems.at(map.lineOf(side.word()), message, "write one without brackets");
        }
        further.put(side, paths.stream().skip(1).toList());
        return paths.stream().findFirst();
    }

    private boolean several(Side side) {
        return map.node(side.word()).filter(SequenceNode.class::isInstance).isPresent();
    }

    private void winner() {
        boolean several = several(Side.LEFT) || several(Side.RIGHT);
        if (several) {
            map.required("winner", "write \"winner: " + WINNER + "\"");
        }
        map.word("winner");
        if (map.has("winner") && !several) {
            String message = "\"winner\" is for a row with several properties on one side";
            problems.at(map.lineOf("winner"), message, "write left: [ a, b ] or right: [ a, b ], or remove it");
        }
    }

    private Optional<Path> path(String text, int line) {
        try {
            return Optional.of(Ends.path(text));
        } catch (Malformed e) {
            problems.at(line, e.getMessage(), "names with one dot between");
            return Optional.empty();
        }
    }
}
