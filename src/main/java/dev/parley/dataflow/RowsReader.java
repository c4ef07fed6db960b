package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the {@code properties} of a pair: rows and groups of rows. */
final class RowsReader {

    private final PairScope scope;
    private final Problems problems;
    private final RowReader rowReader;
    private final RowNames names;
    private final List<Row> rows = new ArrayList<>();

    RowsReader(PairScope scope) {
        this.scope = scope;
        this.problems = scope.problems();
        this.rowReader = RowReader.ofPair(scope);
        this.names = new RowNames(problems);
    }

    List<PropertyGroup> read(List<Node> nodes) {
        List<PropertyGroup> groups = new ArrayList<>();
        for (Node node : nodes) {
            Optional<YamlMap> group = group(node, problems);
            (group.isPresent() ? readGroup(group.get()) : single(node)).ifPresent(groups::add);
        }
        new WriterChecks(scope).run(rows);
        return groups;
    }

    /** Every row read, those of groups too; but none whose name another row bears. */
    List<Row> rows() {
        return rows;
    }

    private Optional<PropertyGroup> single(Node node) {
        return row(node).map(row -> new PropertyGroup(row.pair().name(), List.of(row.pair()), row.conflict()));
    }

    private Optional<PropertyGroup> readGroup(YamlMap group) {
        group.allow(RowKeys.GROUP);
        Optional<String> name = group.requiredText("group", "name what belongs together");
        name.ifPresent(text -> names.group(text, group.lineOf("group")));
        List<Row> members = new ArrayList<>();
        List<Node> nodes = group.requiredItems("properties", "list the rows that belong together");
        for (Node node : nodes) {
            if (group(node, problems).isPresent()) {
                problems.at(node, "a group cannot stand inside a group", "make it a group of its own");
            } else {
                row(node).ifPresent(members::add);
            }
        }
        alike(members);
        List<PropertyPair> pairs = members.stream().map(Row::pair).toList();
        return name.map(text -> new PropertyGroup(text, pairs, group.choice("conflict", Resolution.class)));
    }

    /** A group travels as one: what says how a row travels must be the same for all. */
    private void alike(List<Row> members) {
        for (Row member : members) {
            PropertyPair first = members.get(0).pair();
            if (member.conflict().isPresent() && member.pair().way() == Way.BOTH) {
                problems.at(member.line(), "a member of a group has no \"conflict\" of its own", "put it on the group");
            }
            if (member.pair().onCreate()) {
                problems.at(member.line(), "\"on: create\" cannot stand in a group", "move the row out of the group");
            } else if (member.pair().particulars().each().isPresent()) {
                problems.at(member.line(), "a list cannot stand in a group", "move the row out of the group");
            } else if (member.pair().particulars().set()) {
                problems.at(member.line(), "a set cannot stand in a group", "move the row out of the group");
            } else {
                difference(member.pair(), first)
                        .ifPresent(what -> problems.at(
                                member.line(),
                                "the members of a group travel as one, but this row has another " + what,
                                "make it as the first member's, or move the row out of the group"));
            }
        }
    }

    private static Optional<String> difference(PropertyPair member, PropertyPair first) {
        if (member.way() != first.way() || member.strength() != first.strength()) {
            return Optional.of("arrow or strength");
        }
        boolean alike = member.particulars().when().equals(first.particulars().when());
        return alike ? Optional.empty() : Optional.of("condition");
    }

    private Optional<Row> row(Node node) {
        Optional<Row> row = rowReader.read(node);
        Optional<Row> named = row.filter(read -> !read.pair().name().isEmpty()).flatMap(names::named);
        named.ifPresent(read -> {
            rows.add(read);
            scope.lines().put(read.pair(), read.line());
        });
        return named.or(() -> row);
    }

    /** A mapping with rows of its own is meant as a group, even where "group" is misspelt. */
    static Optional<YamlMap> group(Node node, Problems problems) {
        boolean isGroup = node instanceof MappingNode mapping
                && mapping.getValue().stream()
                        .flatMap(entry -> Scalars.text(entry.getKeyNode()).stream())
                        .anyMatch(key -> key.equals("group") || key.equals("properties"));
        return isGroup ? YamlMap.of(node, "a group", problems) : Optional.empty();
    }
}
