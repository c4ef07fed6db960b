package dev.parley.dataflow;

import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlTree;
import dev.parley.yaml.YamlTree.Item;
import dev.parley.yaml.YamlTree.Mapping;
import dev.parley.yaml.YamlTree.Sequence;
import dev.parley.yaml.YamlTree.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pair as the tree of keys that {@link PairReader} reads. */
final class PairText {

    private final Pair pair;
    private final Comments comments;
    private final Map<String, YamlTree> keys = new LinkedHashMap<>();

    PairText(Pair pair, Comments comments) {
        this.pair = pair;
        this.comments = comments;
    }

    YamlTree tree() {
        keys.put("name", YamlTree.text(pair.name()));
        keys.put("left", end(pair.left()));
        keys.put("right", end(pair.right()));
        create();
        if (!pair.match().isEmpty()) {
            keys.put(
                    "match",
                    YamlTree.texts(
                            pair.match().stream().map(ConditionText::rule).toList()));
        }
        new PolicyText(keys).put(pair.policies());
        properties();
        return new Mapping(keys, true);
    }

    private static YamlTree end(Pair.End end) {
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        keys.put("datatype", YamlTree.text(end.datatype()));
        end.filter().ifPresent(filter -> keys.put("filter", YamlTree.text(ConditionText.of(filter))));
        end.deleted().ifPresent(deleted -> keys.put("deleted", YamlTree.text(ConditionText.of(deleted))));
        return new Mapping(keys, false);
    }

    private void create() {
        if (pair.connected().isEmpty()) {
            if (pair.create() != Creation.NEVER) {
                keys.put("create", YamlTree.text(Scalars.word(pair.create())));
            }
            return;
        }
        Map<String, YamlTree> sides = new LinkedHashMap<>();
        for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
            Set<String> others = pair.connected().getOrDefault(side, Set.of());
            if (!others.isEmpty()) {
                YamlTree names = YamlTree.texts(others.stream().sorted().toList());
                sides.put("in-" + side.word(), new Mapping(Map.of("if-connected", names), false));
            }
        }
        keys.put("create", new Mapping(sides, false));
    }

    private void properties() {
        RowText rows = new RowText(pair.name(), comments);
        List<Item> items = pair.groups().stream()
                .map(group -> new Item(comments.before(pair.name(), group.name()), rows.tree(group)))
                .toList();
        keys.put("properties", new Sequence(items, comments.after(pair.name()), Spread.LINES));
    }
}
