package dev.parley.dataflow;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code values}: words on the left with the words on the right that mean the same. */
final class ValuesReader {

    private final PairScope scope;
    private final Ends ends;
    private final RowOptions options;
    private final Problems problems;

    ValuesReader(PairScope scope, Ends ends, RowOptions options) {
        this.scope = scope;
        this.ends = ends;
        this.options = options;
        this.problems = scope.problems();
    }

    Map<String, String> read(Node node) {
        Optional<YamlMap> map = YamlMap.of(node, "\"values\"", problems);
        if (map.filter(words -> words.keys().isEmpty()).isPresent()) {
            problems.at(node, "\"values\" holds no words", "write { left word: right word }");
        }
        return map.map(this::read).orElse(Map.of());
    }

    private Map<String, String> read(YamlMap words) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> lefts = new HashSet<>();
        Set<String> rights = new HashSet<>();
        for (String left : words.keys()) {
            Optional<String> right = words.text(left);
            if (!lefts.add(folded(left))) {
                String wayOut = "keep one of them; letter case makes no difference";
                problems.at(words.lineOf(left), "\"" + left + "\" stands twice in \"values\"", wayOut);
            }
            right.ifPresent(word -> {
                boolean first = rights.add(folded(word));
                if (!first && ends.way() != Way.RIGHT) {
                    String message = "\"" + word + "\" stands for two words: which of them is to come back?";
                    problems.at(words.lineOf(left), message, "keep one, or let the row travel to the right only");
                }
                values.put(left, word);
                fits(Side.LEFT, left, words.lineOf(left));
                fits(Side.RIGHT, word, words.lineOf(left));
            });
        }
        return values;
    }

    private void fits(Side side, String word, int line) {
        if (word.isBlank()) {
            problems.at(line, "\"values\" holds an empty word", "empty stays empty anyway");
        }
        Optional<PropertySchema> property =
                ends.path(side).flatMap(path -> scope.known(side).schema().flatMap(schema -> schema.property(path)));
        try {
            property.ifPresent(schema ->
                    NormalForm.of(TextNode.valueOf(word), options.type(side).orElse(schema.type()), schema));
        } catch (Unconvertible e) {
            String message =
                    "\"" + word + "\" does not fit \"" + property.orElseThrow().path() + "\": ";
            problems.at(line, message + e.getMessage(), "");
        }
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
