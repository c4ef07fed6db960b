package dev.parley.playground.desk;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one side of a pair shows: the properties the pair names, of the records that belong to it.
 *
 * @param datatype as the system calls it
 * @param filter which of its records belong to the pair
 * @param schema what the system declares about the datatype
 * @param fields in the order of the definition
 */
public record Sheet(String datatype, Optional<Condition> filter, RecordSchema schema, List<Field> fields) {

    public Sheet {
        fields = List.copyOf(fields);
    }

    /** The sheet of a side of a pair. */
    public static Sheet of(Pair pair, Side side, RecordSchema schema) {
        var taken = new HashSet<String>();
        var fields = pair.groups().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(row -> field(row, side, taken))
                .toList();
        return new Sheet(pair.end(side).datatype(), pair.end(side).filter(), schema, fields);
    }

    private static Stream<Field> field(PropertyPair row, Side side, Set<String> taken) {
        var name = row.left().or(row::right).map(Path::text).orElse(row.name());
        var plain = Labels.key(name, row.name());
        var key = taken.add(plain) ? plain : row.name();
        var reference = row.particulars().reference();
        var label = reference.map(Labels::capital).orElseGet(() -> Labels.label(name));
        var seen = new HashSet<String>();
        var columns = row.particulars().each().stream()
                .flatMap(each -> each.properties().stream())
                .flatMap(column -> field(column, side, seen))
                .toList();
        return row.path(side).stream().map(path -> new Field(key, label, path.text(), reference, columns));
    }
}
