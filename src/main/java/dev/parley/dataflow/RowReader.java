package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one property row: a text with an arrow, or keys. */
final class RowReader {

    private static final String[] NOT_IN_LISTS = RowKeys.ROW.names().stream()
            .filter(key -> RowKeys.ELEMENT.key(key).isEmpty())
            .toArray(String[]::new);

    private final PairScope scope;
    private final boolean inList;
    private final Problems problems;

    private RowReader(PairScope scope, boolean inList) {
        this.scope = scope;
        this.inList = inList;
        this.problems = scope.problems();
    }

    static RowReader ofPair(PairScope scope) {
        return new RowReader(scope, false);
    }

    /** @param elements whose rows are read */
    static RowReader ofList(PairScope elements) {
        return new RowReader(elements, true);
    }

    Optional<Row> read(Node node) {
        if (node instanceof ScalarNode scalar) {
            return EndsReader.arrow(scalar.getValue(), Problems.line(node), problems)
                    .map(ends -> row(Optional.empty(), Problems.line(node), ends, RowOptions.NONE, Particulars.NONE));
        }
        if (node instanceof MappingNode) {
            return YamlMap.of(node, "a row", problems).flatMap(this::read);
        }
        problems.at(node, "a row must be an arrow or keys", Ends.ARROWS);
        return Optional.empty();
    }

    private Optional<Row> read(YamlMap map) {
        map.allow(RowKeys.ROW);
        List<String> refused = inList ? RowOptions.present(Optional.of(map), NOT_IN_LISTS) : List.of();
        refused.forEach(key ->
                problems.at(map.lineOf(key), "\"" + key + "\" cannot stand on a row inside \"each\"", "remove it"));
        RowOptions options = RowOptions.read(map, problems);
        Optional<Ends> ends = new EndsReader(map, problems).read();
        if (ends.isEmpty() || !refused.isEmpty()) {
            return Optional.empty();
        }
        Particulars particulars = new ParticularsReader(scope, map, ends.get(), options).read();
        return Optional.of(row(Optional.of(map), map.line(), ends.get(), options, particulars));
    }

    private Row row(Optional<YamlMap> map, int line, Ends ends, RowOptions options, Particulars particulars) {
        new RowChecks(scope, map, line, ends, options).run();
        new ParticularsChecks(scope, map, line, ends).run(particulars);
        map.filter(ignored -> options.set()).ifPresent(keys -> new SetChecks(scope, keys, ends, options).run());
        return new Row(line, options.pair(ends).with(particulars), options.conflict());
    }
}
