package dev.parley.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A definition to be written: what it holds, apart from how it is laid out. Immutable. */
public sealed interface YamlTree {

    /** @param written the value as it is to stand, see {@link ScalarText} */
    record Scalar(String written) implements YamlTree {}

    /**
     * Keys with values.
     *
     * @param wide whether each key has a line of its own even if all would fit on one
     */
    record Mapping(Map<String, YamlTree> entries, boolean wide) implements YamlTree {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /**
     * A list.
     *
     * @param after comment lines after the last item
     */
    record Sequence(List<Item> items, List<String> after, Spread spread) implements YamlTree {
        public Sequence {
            items = List.copyOf(items);
            after = List.copyOf(after);
        }
    }

    /** @param before comment lines before the item */
    record Item(List<String> before, YamlTree value) {
        public Item {
            before = List.copyOf(before);
        }
    }

    /** How the items of a list stand. */
    enum Spread {
        /** On one line, if they fit. */
        ONE_LINE,
        /** Each on its own. */
        LINES,
        /** Each on its own, with a blank line before. */
        PARAGRAPHS
    }

    static YamlTree text(String value) {
        return new Scalar(ScalarText.text(value));
    }

    /** A list of texts, on one line if they fit. */
    static YamlTree texts(List<String> values) {
        List<Item> items =
                values.stream().map(value -> new Item(List.of(), text(value))).toList();
        return new Sequence(items, List.of(), Spread.ONE_LINE);
    }
}
