package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a row joins, as {@link EndsReader} reads it. Stateless. */
final class EndsText {

    private EndsText() {}

    /** {@code map} with an arrow, or the long form where paths have odd characters or a side has several. */
    static Map<String, YamlTree> keys(PropertyPair row) {
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        if (row.particulars().alternatives().isEmpty()
                && Stream.of(Side.values())
                        .flatMap(side -> row.path(side).stream())
                        .allMatch(EndsText::plain)) {
            keys.put("map", YamlTree.text(arrow(row)));
            return keys;
        }
        for (Side side : Side.values()) {
            row.path(side)
                    .ifPresent(path ->
                            keys.put(side.word(), paths(path, row.particulars().alternatives(side))));
        }
        if (row.way() != Way.BOTH && row.left().isPresent() && row.right().isPresent()) {
            keys.put("way", YamlTree.text(Scalars.word(row.way())));
        }
        if (!row.particulars().alternatives().isEmpty()) {
            keys.put("winner", YamlTree.text("first-non-empty"));
        }
        return keys;
    }

    /**
     * The key of a list.
     *
     * @throws IllegalArgumentException if one of the paths has blanks or an arrow in it
     */
    static String key(MatchRule.Key key) {
        if (!plain(key.left()) || !plain(key.right())) {
            throw new IllegalArgumentException("no form for a key with blanks or arrows in it: " + key);
        }
        return key.left() + " <-> " + key.right();
    }

    private static YamlTree paths(Path first, List<Path> further) {
        return further.isEmpty()
                ? YamlTree.text(first.text())
                : YamlTree.texts(Stream.concat(Stream.of(first), further.stream())
                        .map(Path::text)
                        .toList());
    }

    private static String arrow(PropertyPair row) {
        String arrow =
                switch (row.way()) {
                    case BOTH -> "<->";
                    case RIGHT -> "->";
                    case LEFT -> "<-";
                };
        return (row.left().map(Path::text).orElse("") + " " + arrow + " "
                        + row.right().map(Path::text).orElse(""))
                .strip();
    }

    private static boolean plain(Path path) {
        String text = path.text();
        return text.chars().noneMatch(Character::isWhitespace) && !text.contains("->") && !text.contains("<-");
    }
}
