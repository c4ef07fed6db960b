package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.yaml.ScalarText;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlTree;
import dev.parley.yaml.YamlTree.Item;
import dev.parley.yaml.YamlTree.Mapping;
import dev.parley.yaml.YamlTree.Scalar;
import dev.parley.yaml.YamlTree.Sequence;
import dev.parley.yaml.YamlTree.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows and groups as {@link RowsReader} reads them: a text with an arrow where that says all, else keys. */
final class RowText {

    private final String pair;
    private final Comments comments;

    /** @param pair whose rows these are */
    RowText(String pair, Comments comments) {
        this.pair = pair;
        this.comments = comments;
    }

    YamlTree tree(PropertyGroup group) {
        List<PropertyPair> members = group.members();
        // A row by itself bears its own name; the reader lets no group have the name of a row.
        if (members.size() == 1 && members.get(0).name().equals(group.name())) {
            return row(members.get(0), group.conflict());
        }
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        keys.put("group", YamlTree.text(group.name()));
        group.conflict().ifPresent(own -> keys.put("conflict", YamlTree.text(Scalars.word(own))));
        List<Item> rows = members.stream()
                .map(row -> new Item(comments.before(pair, row.name()), row(row, Optional.empty())))
                .toList();
        keys.put("properties", new Sequence(rows, List.of(), Spread.LINES));
        return new Mapping(keys, true);
    }

    private YamlTree row(PropertyPair row, Optional<Resolution> conflict) {
        Map<String, YamlTree> ends = EndsText.keys(row);
        Map<String, YamlTree> keys = new LinkedHashMap<>(ends);
        kind(row, keys);
        options(row, keys);
        conflict.ifPresent(own -> keys.put("conflict", YamlTree.text(Scalars.word(own))));
        if (!row.particulars().when().equals(When.ALWAYS)) {
            keys.put("when", when(row.particulars().when()));
        }
        row.particulars().each().ifPresent(each -> keys.put("each", each(row, each)));
        boolean plain = keys.size() == 1 && keys.containsKey("map");
        return plain ? keys.get("map") : new Mapping(keys, false);
    }

    private static void options(PropertyPair row, Map<String, YamlTree> keys) {
        Map<String, YamlTree> types = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            row.type(side).ifPresent(type -> types.put(side.word(), YamlTree.text(Scalars.word(type))));
        }
        if (!types.isEmpty()) {
            keys.put("type", new Mapping(types, false));
        }
        if (row.required()) {
            keys.put("required", new Scalar("true"));
        }
        row.defaultValue().ifPresent(value -> keys.put("default", new Scalar(ScalarText.json(value))));
        row.constant().ifPresent(value -> keys.put("constant", new Scalar(ScalarText.json(value))));
        if (row.onCreate()) {
            keys.put("on", YamlTree.text("create"));
        }
        if (row.strength() != Strength.NORMAL) {
            keys.put("strength", YamlTree.text(Scalars.word(row.strength())));
        }
    }

    /** What kind of value it is. */
    private static void kind(PropertyPair row, Map<String, YamlTree> keys) {
        Particulars said = row.particulars();
        row.convert().ifPresent(name -> keys.put("convert", YamlTree.text(name)));
        said.reference().ifPresent(other -> keys.put("reference", YamlTree.text(other)));
        if (!said.values().isEmpty()) {
            Map<String, YamlTree> words = new LinkedHashMap<>();
            new TreeMap<>(said.values()).forEach((left, right) -> words.put(left, YamlTree.text(right)));
            keys.put("values", new Mapping(words, false));
        }
        said.price().ifPresent(price -> keys.put("price", price(price)));
        if (said.set()) {
            keys.put("merge", YamlTree.text("set"));
        }
    }

    private static YamlTree price(Price price) {
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        keys.put("vat", YamlTree.text(price.vatIncluded() ? "included" : "excluded"));
        if (price.vatIncluded()) {
            keys.put("rate", new Scalar(price.rate().toPlainString()));
        }
        return new Mapping(keys, false);
    }

    private static YamlTree when(When when) {
        if (when.right().isEmpty()) {
            return YamlTree.text(ConditionText.of(when.left().orElseThrow()));
        }
        Map<String, YamlTree> sides = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            when.of(side).ifPresent(said -> sides.put(side.word(), YamlTree.text(ConditionText.of(said))));
        }
        return new Mapping(sides, false);
    }

    private YamlTree each(PropertyPair list, Each each) {
        Map<String, YamlTree> keys = new LinkedHashMap<>();
        keys.put("key", YamlTree.text(EndsText.key(each.key())));
        List<Item> rows = each.properties().stream()
                .map(row -> new Item(comments.before(pair, list.name(), row.name()), row(row, Optional.empty())))
                .toList();
        keys.put("properties", new Sequence(rows, comments.after(pair, list.name()), Spread.LINES));
        return new Mapping(keys, true);
    }
}
