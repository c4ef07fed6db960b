package dev.parley.dataflow;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code each} of a list: what tells one element from another, and what travels of it. */
final class EachReader {

    private static final String KEY = "write \"left <-> right\": the two properties that tell which element is which";

    private final PairScope scope;
    private final PairScope elements;
    private final Ends ends;
    private final Problems problems;

    EachReader(PairScope scope, Ends ends) {
        this.scope = scope;
        this.elements = scope.elements(ends);
        this.ends = ends;
        this.problems = scope.problems();
    }

    Optional<Each> read(Node node) {
        return YamlMap.of(node, "\"each\"", problems)
                .map(map -> map.allow(RowKeys.EACH))
                .flatMap(this::read);
    }

    private Optional<Each> read(YamlMap each) {
        Optional<MatchRule.Key> key = each.requiredText("key", KEY).flatMap(text -> key(text, each.lineOf("key")));
        List<Row> rows = rows(each.requiredItems("properties", "list what travels of each element"));
        key.ifPresent(found -> rows.forEach(read -> apart(read, found)));
        return key.map(found -> new Each(found, rows.stream().map(Row::pair).toList()));
    }

    private Optional<MatchRule.Key> key(String text, int line) {
        Optional<Ends> key = Optional.empty();
        try {
            key = Optional.of(Ends.ofArrow(text))
                    .filter(found -> found.way() == Way.BOTH)
                    .filter(found -> found.left().isPresent() && found.right().isPresent());
            if (key.isEmpty()) {
                problems.at(line, "malformed key \"" + text + "\"", KEY);
            }
        } catch (Malformed e) {
            problems.at(line, "malformed key: " + e.getMessage(), KEY);
        }
        key.ifPresent(found -> writable(found, line));
        return key.map(found ->
                new MatchRule.Key(found.left().orElseThrow(), found.right().orElseThrow()));
    }

    /** An element that is created must bear the id of the one it was created for, on the one side or the other. */
    private void writable(Ends key, int line) {
        List<Side> able = Arrays.stream(Side.values())
                .filter(side -> writable(side, key.path(side).orElseThrow(), line))
                .toList();
        List<Side> written = Arrays.stream(Side.values()).filter(ends.way()::to).toList();
        if (written.stream().noneMatch(able::contains)) {
            String paths = written.stream()
                    .map(side -> "\"" + key.path(side).orElseThrow() + "\" of " + elements.name(side))
                    .reduce((one, other) -> one + " and " + other)
                    .orElse("");
            String message = "new elements could not be told apart: read-only " + (written.size() > 1 ? "are " : "is ");
            problems.at(line, message + paths, "name a property to which the other side's id can be written");
        }
    }

    /** Whether the key can be written there; an unknown property is a problem. */
    private boolean writable(Side side, Path path, int line) {
        Optional<Path> id =
                ends.path(side).flatMap(list -> scope.list(side, list)).flatMap(ListSchema::id);
        if (id.filter(own -> elements.folded(side, own).equals(elements.folded(side, path)))
                .isPresent()) {
            return false;
        }
        int before = problems.count();
        Optional<PropertySchema> property = elements.property(side, path, line);
        return problems.count() > before || property.isEmpty() || property.get().writable();
    }

    private List<Row> rows(List<Node> nodes) {
        RowReader reader = RowReader.ofList(elements);
        RowNames names = new RowNames(problems);
        List<Row> rows = new ArrayList<>();
        for (Node node : nodes) {
            if (RowsReader.group(node, problems).isPresent()) {
                problems.at(node, "a group cannot stand inside \"each\"", "list its rows by themselves");
            } else {
                reader.read(node).flatMap(names::named).ifPresent(rows::add);
            }
        }
        rows.forEach(row -> scope.lines().put(row.pair(), row.line()));
        rows.forEach(this::along);
        new WriterChecks(elements).run(rows);
        return rows;
    }

    private void along(Row read) {
        if (ends.way() != Way.BOTH && read.pair().way() != ends.way()) {
            String message = "the list travels one way, but this row has another arrow";
            problems.at(read.line(), message, "give it the arrow of the list");
        }
    }

    private void apart(Row read, MatchRule.Key key) {
        for (Side side : Side.values()) {
            read.pair()
                    .path(side)
                    .filter(path -> read.pair().way().to(side))
                    .filter(path -> elements.folded(side, path).equals(elements.folded(side, key.path(side))))
                    .ifPresent(path -> problems.at(
                            read.line(),
                            "\"" + path + "\" is the key of the list and written as such",
                            "remove the row"));
        }
    }
}
