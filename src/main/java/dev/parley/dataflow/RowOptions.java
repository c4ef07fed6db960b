package dev.parley.dataflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What a row says besides its two ends. */
record RowOptions(
        Optional<String> convert,
        Optional<ValueType> leftType,
        Optional<ValueType> rightType,
        boolean required,
        Optional<JsonNode> defaultValue,
        Optional<JsonNode> constant,
        boolean onCreate,
        Optional<Strength> strength,
        Optional<Resolution> conflict,
        boolean set) {

    static final RowOptions NONE = new RowOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false);

    /** How a value is merged: whole, or member by member. */
    enum Merging {
        VALUE,
        SET
    }

    static RowOptions read(YamlMap row, Problems problems) {
        Optional<YamlMap> types = row.node("type")
                .flatMap(node -> YamlMap.of(node, "\"type\"", problems))
                .map(map -> map.allow(RowKeys.TYPE));
        boolean set =
                row.choice("merge", Merging.class).filter(Merging.SET::equals).isPresent();
        return new RowOptions(
                row.word("convert"),
                types.flatMap(map -> type(map, "left", set, problems)),
                types.flatMap(map -> type(map, "right", set, problems)),
                row.flag("required"),
                value(row, "default", problems),
                value(row, "constant", problems),
                onCreate(row),
                row.choice("strength", Strength.class),
                row.choice("conflict", Resolution.class),
                set);
    }

    private static Optional<ValueType> type(YamlMap types, String side, boolean set, Problems problems) {
        if (!set && types.text(side).filter("list"::equals).isPresent()) {
            problems.at(types.lineOf(side), "type \"list\" is for sets only", "add \"merge: set\", or remove it");
            return Optional.empty();
        }
        return types.choice(side, ValueType.class);
    }

    private static boolean onCreate(YamlMap row) {
        row.word("on");
        return row.has("on");
    }

    private static Optional<JsonNode> value(YamlMap row, String key, Problems problems) {
        Optional<Node> node = row.node(key);
        Optional<ScalarNode> scalar = node.filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
        if (node.isPresent() && scalar.isEmpty()) {
            problems.at(row.lineOf(key), "\"" + key + "\" must be a single value", "");
        }
        if (scalar.filter(value -> value.getValue().isBlank()).isPresent()) {
            problems.at(row.lineOf(key), "\"" + key + "\" is empty", "give it a value, or remove it");
        }
        return scalar.map(Scalars::json);
    }

    Optional<ValueType> type(Side side) {
        return side == Side.LEFT ? leftType : rightType;
    }

    /** The row as the engine takes it. */
    PropertyPair pair(Ends ends) {
        return new PropertyPair(
                ends.left(),
                ends.right(),
                ends.way(),
                convert,
                leftType,
                rightType,
                required,
                defaultValue,
                constant,
                onCreate,
                strength.orElse(Strength.NORMAL));
    }

    /** The given keys that this row has. */
    static List<String> present(Optional<YamlMap> row, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> row.filter(map -> map.has(key)).isPresent())
                .toList();
    }
}
