package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Property pairs and match rules as one-liners. A property: {@code left <-> right}, {@code left -> right} or {@code
 * left <- right} (the left missing for a constant), then options after semicolons: {@code strong}, {@code
 * required}, {@code on create}, {@code convert country}, {@code default 'NO'}, {@code constant 'Draft'}.
 */
final class Lines {

    private Lines() {}

    static PropertyPair property(String line) {
        String[] parts = line.split(";");
        String[] ends = parts[0].strip().split("\\s*(<->|->|<-)\\s*", -1);
        Map<String, String> options = new LinkedHashMap<>();
        Stream.of(parts).skip(1).map(String::strip).forEach(option -> {
            String[] words = option.split(" ", 2);
            options.put(words[0], words.length > 1 ? words[1] : "");
        });
        boolean set = options.containsKey("set");
        PropertyPair row = new PropertyPair(
                path(ends[0]),
                path(ends[1]),
                way(parts[0]),
                Optional.ofNullable(options.get("convert")),
                set ? Optional.of(ValueType.LIST) : Optional.empty(),
                set ? Optional.of(ValueType.LIST) : Optional.empty(),
                options.containsKey("required"),
                value(options.get("default")),
                value(options.get("constant")),
                options.containsKey("on"),
                options.containsKey("strong") ? Strength.STRONG : Strength.NORMAL);
        return set ? row.with(Particulars.NONE.ofSet()) : row;
    }

    static List<MatchRule> rules(String... lines) {
        return Stream.of(lines)
                .map(line -> new MatchRule(
                        Stream.of(line.split(" and ")).map(Lines::key).toList()))
                .toList();
    }

    private static MatchRule.Key key(String equality) {
        String[] ends = equality.split("=");
        return new MatchRule.Key(Path.of(ends[0].strip()), Path.of(ends[1].strip()));
    }

    private static Way way(String ends) {
        if (ends.contains("<->")) {
            return Way.BOTH;
        }
        return ends.contains("->") ? Way.RIGHT : Way.LEFT;
    }

    private static Optional<Path> path(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    }

    private static Optional<JsonNode> value(String json) {
        return Optional.ofNullable(json).map(Pairs::json);
    }
}
