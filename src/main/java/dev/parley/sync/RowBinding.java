package dev.parley.sync;

import dev.parley.dataflow.Each;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.RowConversion;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Binds the rows of a pair, or of the elements of a list, to the schemas of both sides. Pure. */
record RowBinding(
        RecordSchema left, RecordSchema right, Fingerprints fingerprints, ToIntFunction<PropertyPair> revisions) {

    Member member(PropertyPair row) {
        Optional<String> reference = row.particulars().reference();
        int revision = revisions.applyAsInt(row);
        if (reference.isPresent()) {
            Channel.End leftEnd = end(row, Side.LEFT, row.left().orElseThrow());
            Channel.End rightEnd = end(row, Side.RIGHT, row.right().orElseThrow());
            return new BoundReference(row, reference.get(), leftEnd, rightEnd, revision, fingerprints, References.NONE);
        }
        if (row.particulars().set()) {
            return new BoundSet(row, channels(row).get(0), revision, fingerprints);
        }
        return new BoundProperty(row, channels(row), revision, fingerprints);
    }

    /** One channel per path of the side that has several, else one. */
    private List<Channel> channels(PropertyPair row) {
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

    private Channel.End end(PropertyPair row, Side side, Path path) {
        RecordSchema record = side == Side.LEFT ? left : right;
        PropertySchema schema = schema(record, path);
        ValueType type = row.type(side).orElse(schema.type());
        return new Channel.End(
                record, schema, type, Applicability.selector(row.particulars().when(), side, path, record));
    }

    BoundList list(PropertyPair row) {
        Each each = row.particulars().each().orElseThrow();
        ListSchema leftList = list(left, row.left().orElseThrow());
        ListSchema rightList = list(right, row.right().orElseThrow());
        RowBinding inside = new RowBinding(leftList.element(), rightList.element(), fingerprints, inner -> 1);
        PropertyPair keyRow =
                PropertyPair.of(each.key().left().text(), each.key().right().text(), PropertyPair.Way.BOTH);
        Channel key = inside.channels(keyRow).get(0);
        List<Member> members = each.properties().stream().map(inside::member).toList();
        return new BoundList(
                row,
                Map.of(Side.LEFT, left, Side.RIGHT, right),
                Map.of(Side.LEFT, leftList, Side.RIGHT, rightList),
                key,
                members,
                revisions.applyAsInt(row),
                fingerprints);
    }

    private static ListSchema list(RecordSchema record, Path path) {
        return record.list(path)
                .orElseGet(() ->
                        new ListSchema(RecordSchema.of(record.namesFoldCase(), Map.of(), List.of()), Optional.empty()));
    }

    static PropertySchema schema(RecordSchema record, Path path) {
        return record.property(path).orElseGet(() -> PropertySchema.of(path.text(), ValueType.STRING));
    }
}
