package dev.parley.document.words;

import dev.parley.dataflow.Each;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a pair's table, with types and remarks. */
final class RowTable {

    private final Parties parties;
    private final Pair pair;

    RowTable(Parties parties, Pair pair) {
        this.parties = parties;
        this.pair = pair;
    }

    List<PropertyRow> rows() {
        Map<Side, RecordSchema> schemas = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            parties.schema(side, pair).ifPresent(schema -> schemas.put(side, schema));
        }
        return pair.groups().stream()
                .flatMap(group -> group.members().stream()
                        .map(row -> row(row, Optional.of(group), schemas, pair.name() + "/" + row.name())))
                .toList();
    }

    private PropertyRow row(
            PropertyPair row, Optional<PropertyGroup> group, Map<Side, RecordSchema> schemas, String about) {
        Optional<Way> way = new Ways(parties).of(row);
        return new PropertyRow(
                row,
                way,
                type(Side.LEFT, row, schemas),
                type(Side.RIGHT, row, schemas),
                new RowSentences(parties, schemas, row, new Sayings(about)).said(group, way),
                row.particulars()
                        .each()
                        .map(each -> elements(row, each, schemas, about))
                        .orElse(List.of()));
    }

    private List<PropertyRow> elements(PropertyPair list, Each each, Map<Side, RecordSchema> schemas, String about) {
        Map<Side, RecordSchema> elements = new EnumMap<>(Side.class);
        schemas.forEach((side, schema) -> list.path(side)
                .flatMap(schema::list)
                .map(ListSchema::element)
                .ifPresent(element -> elements.put(side, element)));
        return each.properties().stream()
                .map(row -> row(row, Optional.empty(), elements, about + "/" + row.name()))
                .toList();
    }

    private static Optional<ValueType> type(Side side, PropertyPair row, Map<Side, RecordSchema> schemas) {
        if (row.type(side).isPresent()) {
            return row.type(side);
        }
        Optional<Path> path = row.path(side);
        Optional<RecordSchema> schema = Optional.ofNullable(schemas.get(side));
        if (path.isPresent() && schema.flatMap(known -> known.list(path.get())).isPresent()) {
            return Optional.of(ValueType.LIST);
        }
        return path.flatMap(there -> schema.flatMap(known -> known.property(there)))
                .map(PropertySchema::type);
    }
}
