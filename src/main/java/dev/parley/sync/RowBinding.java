package dev.parley.sync;

import dev.parley.dataflow.Each;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Binds the rows of a pair, or of the elements of a list, to the schemas of both sides. Pure. */
record RowBinding(
        RecordSchema left, RecordSchema right, Fingerprints fingerprints, ToIntFunction<PropertyPair> revisions) {

    private Channels channels() {
        return new Channels(left, right);
    }

    Member member(PropertyPair row) {
        Optional<String> reference = row.particulars().reference();
        int revision = revisions.applyAsInt(row);
        if (reference.isPresent()) {
            Channel.End leftEnd = channels().end(row, Side.LEFT, row.left().orElseThrow());
            Channel.End rightEnd = channels().end(row, Side.RIGHT, row.right().orElseThrow());
            return new BoundReference(row, reference.get(), leftEnd, rightEnd, revision, fingerprints, References.NONE);
        }
        if (row.particulars().set()) {
            return new BoundSet(row, channels().of(row).get(0), revision, fingerprints);
        }
        return new BoundProperty(row, channels().of(row), revision, fingerprints);
    }

    BoundList list(PropertyPair row) {
        Each each = row.particulars().each().orElseThrow();
        ListSchema leftList = list(left, row.left().orElseThrow());
        ListSchema rightList = list(right, row.right().orElseThrow());
        RowBinding inside = new RowBinding(leftList.element(), rightList.element(), fingerprints, inner -> 1);
        PropertyPair keyRow =
                PropertyPair.of(each.key().left().text(), each.key().right().text(), PropertyPair.Way.BOTH);
        Channel key = inside.channels().of(keyRow).get(0);
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
}
