package dev.parley.document.lint;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Located;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pair as checks look at it: with what its systems declare, and with its lines. */
record PairView(String file, Located definition, Pair pair, Catalog catalog) {

    Dataflow dataflow() {
        return definition.dataflow();
    }

    String system(Side side) {
        return dataflow().end(side).system();
    }

    /** The datatype as findings call it: {@code shopify "Customer"}. */
    String name(Side side) {
        return system(side) + " \"" + pair.end(side).datatype() + "\"";
    }

    boolean written(Side side) {
        return !dataflow().end(side).readOnly();
    }

    boolean creates(Side side) {
        return pair.create().in(side) && written(side);
    }

    /** Empty where the system does not tell. */
    Optional<RecordSchema> schema(Side side) {
        String datatype = pair.end(side).datatype();
        boolean known = catalog.systems().contains(system(side))
                && catalog.datatypes(system(side)).contains(datatype);
        return known ? catalog.schema(system(side), datatype) : Optional.empty();
    }

    /** The rows that stand in the pair itself. */
    List<RowView> rows() {
        return pair.groups().stream()
                .flatMap(group -> group.members().stream())
                .map(row -> new RowView(this, row, schema(Side.LEFT), schema(Side.RIGHT), line(row)))
                .toList();
    }

    /** Those rows, and the rows of lists. */
    List<RowView> allRows() {
        return rows().stream()
                .flatMap(row -> Stream.concat(Stream.of(row), elements(row)))
                .toList();
    }

    private Stream<RowView> elements(RowView list) {
        return list.row().particulars().each().stream()
                .flatMap(each -> each.properties().stream())
                .map(row -> new RowView(this, row, element(list, Side.LEFT), element(list, Side.RIGHT), line(row)));
    }

    private Optional<RecordSchema> element(RowView list, Side side) {
        Optional<Path> path = list.row().path(side);
        return schema(side).flatMap(schema -> path.flatMap(schema::list)).map(ListSchema::element);
    }

    /** Whether something fills the property on a side: a row, or the filter by which records are created. */
    boolean fills(Side side, Path path) {
        boolean byFilter = pair.end(side)
                .filter()
                .filter(filter ->
                        Conditions.assigned(filter).keySet().stream().anyMatch(each -> same(side, each, path)))
                .isPresent();
        return byFilter || rows().stream().anyMatch(row -> row.writes(side, path));
    }

    /** Whether two paths name one property of a side. */
    boolean same(Side side, Path one, Path other) {
        boolean folds = schema(side).filter(RecordSchema::namesFoldCase).isPresent();
        return folds ? one.text().equalsIgnoreCase(other.text()) : one.equals(other);
    }

    Finding at(Code code, String key, String message, String wayOut) {
        return at(code, definition.lines().of(pair, key), message, wayOut);
    }

    Finding at(Code code, int line, String message, String wayOut) {
        return new Finding(file, line, code.weight(), code.name(), message, wayOut);
    }

    private int line(PropertyPair row) {
        return definition.lines().of(row);
    }
}
