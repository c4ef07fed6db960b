package dev.parley.yaml;

import dev.parley.yaml.YamlTree.Item;
import dev.parley.yaml.YamlTree.Mapping;
import dev.parley.yaml.YamlTree.Scalar;
import dev.parley.yaml.YamlTree.Sequence;
import dev.parley.yaml.YamlTree.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a tree out in lines: small things on one line, as people write them, all else in blocks. Stateless. */
public final class YamlLayout {

    private static final int WIDTH = 120;

    /** Where YAML no longer knows a key by the colon after it. */
    private static final int LONG_KEY = 1000;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private YamlLayout() {}

    /** @param indent how many columns the lines will be moved to the right */
    public static List<String> lines(YamlTree tree, int indent) {
        if (fits(tree, indent)) {
            return List.of(flow(tree));
        }
        return tree instanceof Mapping mapping ? mapping(mapping, indent) : sequence((Sequence) tree, indent);
    }

    /** Comment lines; each text may hold several. */
    public static List<String> comments(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(LINE_END.split(text, -1)))
                .map(line -> ("# " + ScalarText.printable(line)).stripTrailing())
                .toList();
    }

    public static List<String> indented(List<String> lines, int by) {
        return lines.stream()
                .map(line -> line.isEmpty() ? line : " ".repeat(by) + line)
                .toList();
    }

    private static boolean fits(YamlTree tree, int indent) {
        return tree instanceof Scalar || narrow(tree) && indent + flow(tree).length() <= WIDTH;
    }

    private static boolean narrow(YamlTree tree) {
        if (tree instanceof Mapping mapping) {
            return !mapping.wide() && mapping.entries().values().stream().allMatch(YamlLayout::narrow);
        }
        if (tree instanceof Sequence list) {
            boolean spread = list.spread() != Spread.ONE_LINE && !list.items().isEmpty();
            return !spread && list.items().stream().map(Item::value).allMatch(YamlLayout::narrow);
        }
        return true;
    }

    private static String flow(YamlTree tree) {
        if (tree instanceof Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> ScalarText.text(entry.getKey()) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (tree instanceof Sequence list) {
            List<String> items =
                    list.items().stream().map(item -> flow(item.value())).toList();
            return items.isEmpty() ? "[]" : "[ " + String.join(", ", items) + " ]";
        }
        return ((Scalar) tree).written();
    }

    private static List<String> mapping(Mapping mapping, int indent) {
        List<String> lines = new ArrayList<>();
        mapping.entries().forEach((name, value) -> {
            String key = ScalarText.text(name);
            boolean explicit = key.length() > LONG_KEY;
            if (explicit) {
                lines.add("? " + key);
            }
            String start = explicit ? ":" : key + ":";
            if (fits(value, indent + start.length() + 1)) {
                lines.add(start + " " + flow(value));
            } else {
                lines.add(start);
                lines.addAll(indented(lines(value, indent + 2), 2));
            }
            if (value instanceof Sequence list && list.items().isEmpty()) {
                lines.addAll(indented(comments(list.after()), 2));
            }
        });
        return lines;
    }

    private static List<String> sequence(Sequence list, int indent) {
        List<String> lines = new ArrayList<>();
        for (Item item : list.items()) {
            if (list.spread() == Spread.PARAGRAPHS && !lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(comments(item.before()));
            List<String> value = lines(item.value(), indent + 2);
            lines.add("- " + value.get(0));
            lines.addAll(indented(value.subList(1, value.size()), 2));
        }
        lines.addAll(comments(list.after()));
        return lines;
    }
}
