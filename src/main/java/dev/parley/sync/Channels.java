package dev.parley.sync;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.RowConversion;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the channels of rows between two schemas: of records, or of the elements of a list. Pure. */
public record Channels(RecordSchema left, RecordSchema right) {

    /** One channel per path of the side that has several, else one. */
    public List<Channel> of(PropertyPair row) {
        List<Channel> channels = new ArrayList<>();
        for (Path leftPath : paths(row, Side.LEFT)) {
            for (Path rightPath : paths(row, Side.RIGHT)) {
                Channel.End leftEnd = end(row, Side.LEFT, leftPath);
                Channel.End rightEnd = end(row, Side.RIGHT, rightPath);
                channels.add(new Channel(row.name(), leftEnd, rightEnd, RowConversion.of(row, rightEnd.property())));
            }
        }
        return channels;
    }

    private static List<Path> paths(PropertyPair row, Side side) {
        List<Path> paths = new ArrayList<>(List.of(row.path(side).orElseThrow()));
        paths.addAll(row.particulars().alternatives(side));
        return paths;
    }

    Channel.End end(PropertyPair row, Side side, Path path) {
        RecordSchema record = side == Side.LEFT ? left : right;
        PropertySchema schema = schema(record, path);
        ValueType type = row.type(side).orElse(schema.type());
        return new Channel.End(
                record, schema, type, Applicability.selector(row.particulars().when(), side, path, record));
    }

    /** The condition that a record of the side must meet for the row to apply; one that chooses an element is none. */
    public Optional<Condition> guard(PropertyPair row, Side side) {
        return Applicability.guard(row.particulars().when(), side == Side.LEFT ? left : right, side);
    }

    static PropertySchema schema(RecordSchema record, Path path) {
        return record.property(path).orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
    }
}
