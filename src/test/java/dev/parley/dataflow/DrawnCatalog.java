package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Systems that have exactly what one definition names, and can do all of it. */
public final class DrawnCatalog implements Catalog {

    private final Dataflow dataflow;

    public DrawnCatalog(Dataflow dataflow) {
        this.dataflow = dataflow;
    }

    @Override
    public Set<String> systems() {
        return Stream.of(Side.values()).map(side -> dataflow.end(side).system()).collect(Collectors.toSet());
    }

    @Override
    public Set<String> datatypes(String system) {
        return dataflow.pairs().stream()
                .map(pair -> pair.end(side(system)).datatype())
                .collect(Collectors.toSet());
    }

    /** Systems with datatypes of an even number of letters tell about them. */
    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        Side side = side(system);
        return dataflow.pairs().stream()
                .filter(pair -> pair.end(side).datatype().equals(datatype))
                .filter(pair -> datatype.length() % 2 == 0 || pair.rows().anyMatch(DrawnCatalog::priced))
                .findFirst()
                .map(pair -> schema(side, pair));
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return false;
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return true;
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return Set.of(OnDelete.DELETE, OnDelete.ARCHIVE);
    }

    private Side side(String system) {
        return dataflow.left().system().equals(system) ? Side.LEFT : Side.RIGHT;
    }

    private static boolean priced(PropertyPair row) {
        return row.particulars().price().isPresent();
    }

    private static RecordSchema schema(Side side, Pair pair) {
        List<PropertyPair> rows = pair.groups().stream()
                .flatMap(group -> group.members().stream())
                .toList();
        List<PropertySchema> properties = new ArrayList<>(properties(side, rows));
        Stream.of(pair.end(side).filter(), pair.end(side).deleted())
                .flatMap(Optional::stream)
                .flatMap(condition -> Conditions.paths(condition).stream())
                .forEach(path -> properties.add(text(path)));
        pair.match().forEach(rule -> rule.keys().forEach(key -> properties.add(text(key.path(side)))));
        Map<Path, ListSchema> lists = new HashMap<>();
        rows.forEach(row -> row.particulars()
                .each()
                .ifPresent(each -> lists.put(row.path(side).orElseThrow(), list(side, each))));
        return RecordSchema.of(false, Map.of(), distinct(properties)).withLists(lists);
    }

    private static ListSchema list(Side side, Each each) {
        List<PropertySchema> properties = new ArrayList<>(properties(side, each.properties()));
        properties.add(text(each.key().path(side)));
        return new ListSchema(RecordSchema.of(false, Map.of(), distinct(properties)), Optional.empty());
    }

    private static List<PropertySchema> properties(Side side, List<PropertyPair> rows) {
        List<PropertySchema> properties = new ArrayList<>();
        for (PropertyPair row : rows) {
            row.particulars().when().of(side).stream()
                    .flatMap(condition -> Conditions.paths(condition).stream())
                    .forEach(path -> properties.add(text(path)));
            if (row.particulars().each().isEmpty()) {
                Stream.concat(row.path(side).stream(), row.particulars().alternatives(side).stream())
                        .forEach(path -> properties.add(property(side, row, path)));
            }
        }
        return properties;
    }

    private static PropertySchema property(Side side, PropertyPair row, Path path) {
        if (row.particulars().set() && row.type(side).isEmpty()) {
            return PropertySchema.of("a", ValueType.LIST).at(path);
        }
        PropertySchema text = text(path);
        boolean sells = side == Side.RIGHT && priced(row);
        return sells ? text.asPrice() : text;
    }

    private static PropertySchema text(Path path) {
        return PropertySchema.of("a", ValueType.STRING).at(path);
    }

    private static List<PropertySchema> distinct(List<PropertySchema> properties) {
        Map<Path, PropertySchema> byPath = new LinkedHashMap<>();
        properties.forEach(property -> byPath.putIfAbsent(property.path(), property));
        return List.copyOf(byPath.values());
    }
}
