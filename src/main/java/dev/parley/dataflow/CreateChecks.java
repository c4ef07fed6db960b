package dev.parley.dataflow;

import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the records that a pair creates could exist: with what the system requires, and inside the pair's filter. */
final class CreateChecks {

    private final PairScope scope;
    private final Problems problems;
    private final YamlMap map;
    private final Pair pair;
    private final List<Row> rows;

    CreateChecks(PairScope scope, YamlMap map, Pair pair, List<Row> rows) {
        this.scope = scope;
        this.problems = scope.problems();
        this.map = map;
        this.pair = pair;
        this.rows = rows;
    }

    void run(Dataflow.End left, Dataflow.End right) {
        if (pair.create() != Creation.NEVER && map.emptyList("properties")) {
            String message = "a pair without properties would create empty records";
            problems.at(map.lineOf("create"), message, "use \"create: never\"");
        }
        for (Side side : Side.values()) {
            boolean readOnly = (side == Side.LEFT ? left : right).readOnly();
            if (pair.create().in(side) && !readOnly) {
                required(side);
                pair.end(side).filter().ifPresent(filter -> filter(side, filter));
            }
            if (!readOnly) {
                rows.stream().filter(row -> row.pair().way().to(side)).forEach(row -> elements(side, row));
            }
        }
    }

    /** Elements are created wherever their list is written. */
    private void elements(Side side, Row row) {
        Optional<Each> each = row.pair().particulars().each();
        Optional<ListSchema> list = row.pair().path(side).flatMap(path -> scope.list(side, path));
        if (each.isEmpty() || list.isEmpty()) {
            return;
        }
        Set<Path> filled = each.get().properties().stream()
                .filter(inner -> inner.way().to(side))
                .flatMap(inner -> inner.path(side).stream())
                .map(path -> scope.folded(side, path))
                .collect(Collectors.toCollection(HashSet::new));
        filled.add(scope.folded(side, each.get().key().path(side)));
        list.get().element().properties().values().stream()
                .filter(property -> property.required() == Need.ALWAYS)
                .map(PropertySchema::path)
                .filter(path -> !filled.contains(scope.folded(side, path)))
                .forEach(path -> problems.at(
                        row.line(),
                        "elements of \"" + row.pair().path(side).orElseThrow() + "\" in "
                                + scope.known(side).system() + " need \"" + path + "\", which no row of \"each\" fills",
                        "add a row for it"));
    }

    private void required(Side side) {
        Set<Path> filled = filled(side);
        scope.known(side).schema().stream()
                .flatMap(schema -> schema.properties().values().stream())
                .filter(property -> property.required() == Need.ALWAYS)
                .map(PropertySchema::path)
                .filter(path -> !filled.contains(scope.folded(side, path)))
                .forEach(path -> problems.at(
                        map.lineOf("create"),
                        scope.known(side).system() + " creates no \""
                                + scope.known(side).datatype() + "\" without \"" + path + "\", which no row fills",
                        "add a row or an \"on: create\" constant for it, or do not create there"));
    }

    private void filter(Side side, Condition filter) {
        Set<Path> filled = filled(side);
        int line = map.lineOf(side.word());
        for (Condition part : Conditions.parts(filter)) {
            Path path = Conditions.path(part);
            if (part instanceof Condition.In && !filled.contains(scope.folded(side, path))) {
                String wayOut = "add a row or an \"on: create\" constant for it, or do not create there";
                problems.at(line, "a record created here would not meet the filter on \"" + path + "\"", wayOut);
            }
            boolean readOnly = scope.known(side)
                    .schema()
                    .flatMap(schema -> schema.property(path))
                    .filter(property -> !property.writable())
                    .isPresent();
            if (part instanceof Condition.Equal && readOnly) {
                String message = "a record created here cannot meet the filter: \"" + path + "\" is read-only";
                problems.at(line, message, "filter by another property, or do not create there");
            }
        }
    }

    private Set<Path> filled(Side side) {
        Stream<Path> byRows =
                rows.stream().map(Row::pair).filter(row -> row.way().to(side)).flatMap(row -> row.path(side).stream());
        Stream<Path> byFilter = pair.end(side).filter().map(Conditions::assigned).map(Map::keySet).stream()
                .flatMap(Set::stream);
        return Stream.concat(byRows, byFilter)
                .map(path -> scope.folded(side, path))
                .collect(Collectors.toSet());
    }
}
