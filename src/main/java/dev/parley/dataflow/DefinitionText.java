package dev.parley.dataflow;

import dev.parley.yaml.YamlLayout;
import dev.parley.yaml.YamlTree;
import dev.parley.yaml.YamlTree.Item;
import dev.parley.yaml.YamlTree.Mapping;
import dev.parley.yaml.YamlTree.Scalar;
import dev.parley.yaml.YamlTree.Sequence;
import dev.parley.yaml.YamlTree.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes definitions in their usual form: what {@link DefinitionReader} makes of the text equals what was written.
 * Defaults are left out; what has no order of its own is sorted, so that equal definitions have one text. Stateless.
 *
 * <p>Names of rows are not written: rows are taken to bear those that the reader gives them.
 */
public final class DefinitionText {

    private DefinitionText() {}

    public static String of(Dataflow dataflow) {
        return of(dataflow, Comments.NONE);
    }

    /**
     * The text of the file {@code <name>.yaml}, lines ended by line feeds.
     *
     * @param comments those at places that the definition does not have are left out
     * @throws IllegalArgumentException if a condition, match rule or key names something with both kinds of quotes in
     *     it, for which their grammar has no form; no definition that was read has that
     */
    public static String of(Dataflow dataflow, Comments comments) {
        Map<String, YamlTree> root = new LinkedHashMap<>();
        root.put("dataflow", YamlTree.text(dataflow.name()));
        root.put("left", end(dataflow.left()));
        root.put("right", end(dataflow.right()));
        if (dataflow.tie() != Side.LEFT) {
            root.put("tie", YamlTree.text(dataflow.tie().word()));
        }
        List<Item> pairs = dataflow.pairs().stream()
                .map(pair -> new Item(comments.before(pair.name()), new PairText(pair, comments).tree()))
                .toList();
        root.put("pairs", new Sequence(pairs, List.of(), Spread.PARAGRAPHS));
        List<String> lines = new ArrayList<>(YamlLayout.comments(comments.before()));
        lines.addAll(YamlLayout.lines(new Mapping(root, true), 0));
        lines.addAll(YamlLayout.comments(comments.after()));
        return String.join("\n", lines) + "\n";
    }

    /** The lines of one pair by itself, for instance to comment it out. */
    public static List<String> lines(Pair pair) {
        return inList(new PairText(pair, Comments.NONE).tree());
    }

    /** The lines of one row or group by itself. */
    public static List<String> lines(PropertyGroup group) {
        return inList(new RowText("", Comments.NONE).tree(group));
    }

    private static List<String> inList(YamlTree tree) {
        return YamlLayout.lines(new Sequence(List.of(new Item(List.of(), tree)), List.of(), Spread.LINES), 0);
    }

    private static YamlTree end(Dataflow.End end) {
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        keys.put("system", YamlTree.text(end.system()));
        if (!end.label().equals(end.system())) {
            keys.put("label", YamlTree.text(end.label()));
        }
        if (end.readOnly()) {
            keys.put("readOnly", new Scalar("true"));
        }
        return new Mapping(keys, false);
    }
}
