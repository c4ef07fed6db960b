package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one property row: a text with an arrow, or keys. */
final class RowReader {

    static final Set<String> KEYS = Set.of(
            "map",
            "left",
            "right",
            "way",
            "convert",
            "type",
            "required",
            "default",
            "constant",
            "on",
            "strength",
            "conflict");
    static final Set<String> LATER = Set.of("reference", "each", "when", "merge", "price");

    private final PairScope scope;
    private final Problems problems;

    RowReader(PairScope scope) {
        this.scope = scope;
        this.problems = scope.problems();
    }

    Optional<Row> read(Node node) {
        if (node instanceof ScalarNode scalar) {
            return arrow(scalar.getValue(), Problems.line(node))
                    .map(ends -> row(Optional.empty(), Problems.line(node), ends, RowOptions.NONE));
        }
        if (node instanceof MappingNode) {
            return YamlMap.of(node, "a row", problems).flatMap(this::read);
        }
        problems.at(node, "a row must be an arrow or keys", Ends.ARROWS);
        return Optional.empty();
    }

    private Optional<Row> read(YamlMap map) {
        map.allow(KEYS, LATER);
        RowOptions options = RowOptions.read(map, problems);
        Optional<Ends> ends = map.has("map") ? ofMap(map) : ofSides(map);
        return ends.map(found -> row(Optional.of(map), map.line(), found, options));
    }

    private Row row(Optional<YamlMap> map, int line, Ends ends, RowOptions options) {
        new RowChecks(scope, map, line, ends, options).run();
        return new Row(line, options.pair(ends), options.conflict());
    }

    private Optional<Ends> ofMap(YamlMap map) {
        RowOptions.present(Optional.of(map), "left", "right", "way")
                .forEach(key -> problems.at(
                        map.lineOf(key), "\"" + key + "\" cannot stand beside \"map\"", "keep one of the two forms"));
        return map.text("map").flatMap(text -> arrow(text, map.lineOf("map")));
    }

    private Optional<Ends> ofSides(YamlMap map) {
        if (!map.has("left") && !map.has("right")) {
            problems.at(map.line(), "key \"map\" is missing", Ends.ARROWS);
            return Optional.empty();
        }
        Optional<Path> left = path(map, "left");
        Optional<Path> right = path(map, "right");
        if (map.has("left") != left.isPresent() || map.has("right") != right.isPresent()) {
            return Optional.empty();
        }
        Ends ends = new Ends(left, right, Way.BOTH);
        Way usual = ends.only()
                .filter(side -> map.has("constant"))
                .map(side -> side == Side.LEFT ? Way.LEFT : Way.RIGHT)
                .orElse(Way.BOTH);
        return Optional.of(new Ends(left, right, map.choice("way", Way.class).orElse(usual)));
    }

    private Optional<Path> path(YamlMap map, String key) {
        Optional<String> text = map.text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Ends.path(text.get()));
        } catch (Malformed e) {
            problems.at(map.lineOf(key), e.getMessage(), "names with one dot between");
            return Optional.empty();
        }
    }

    private Optional<Ends> arrow(String text, int line) {
        try {
            return Optional.of(Ends.ofArrow(text));
        } catch (Malformed e) {
            String wayOut = e.getMessage().startsWith("malformed path") ? Ends.PATHS : Ends.ARROWS;
            problems.at(line, e.getMessage(), wayOut);
            return Optional.empty();
        }
    }
}
