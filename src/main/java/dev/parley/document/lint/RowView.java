package dev.parley.document.lint;

import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.RowConversion;
import dev.parley.dataflow.Side;
import dev.parley.document.Finding;
import dev.parley.mapping.Channel;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row as checks look at it.
 *
 * @param left what the left system declares about the record, or about the element of a list; empty when it does not
 */
record RowView(PairView pair, PropertyPair row, Optional<RecordSchema> left, Optional<RecordSchema> right, int line) {

    private static final Set<String> SPECIAL = Set.of("country", "country-name", "phone", "decimal-comma");

    Optional<RecordSchema> schema(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Stream<Path> paths(Side side) {
        return Stream.concat(row.path(side).stream(), row.particulars().alternatives(side).stream());
    }

    Optional<PropertySchema> property(Side side) {
        return row.path(side).flatMap(path -> schema(side).flatMap(schema -> schema.property(path)));
    }

    /** Whether values go to the side. */
    boolean to(Side side) {
        return row.way().to(side) && pair.written(side);
    }

    boolean writes(Side side, Path path) {
        return to(side) && paths(side).anyMatch(each -> pair.same(side, each, path));
    }

    /** Whether values of two properties travel as such: no constant, no list, no set, no reference. */
    boolean plain() {
        return row.left().isPresent()
                && row.right().isPresent()
                && row.particulars().each().isEmpty()
                && row.particulars().reference().isEmpty()
                && !row.particulars().set();
    }

    /** The ways between its properties, of which both systems tell what they are; one for each of several. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        for (Channel.End leftEnd : ends(Side.LEFT)) {
            for (Channel.End rightEnd : ends(Side.RIGHT)) {
                channels.add(new Channel(row.name(), leftEnd, rightEnd, RowConversion.of(row, rightEnd.property())));
            }
        }
        return plain() ? channels : List.of();
    }

    private List<Channel.End> ends(Side side) {
        return paths(side)
                .flatMap(path -> schema(side).stream().flatMap(schema -> schema.property(path).stream()
                        .map(property ->
                                new Channel.End(schema, property, row.type(side).orElse(property.type())))))
                .toList();
    }

    /** Whether any text may stand in a row, and not only words or countries. */
    static boolean free(PropertyPair row) {
        return row.particulars().values().isEmpty()
                && row.convert().filter(SPECIAL::contains).isEmpty();
    }

    /** The row as a definition writes it. */
    String text() {
        String arrow =
                switch (row.way()) {
                    case BOTH -> " <-> ";
                    case RIGHT -> " -> ";
                    case LEFT -> " <- ";
                };
        return (row.left().map(Path::text).orElse("")
                        + arrow
                        + row.right().map(Path::text).orElse(""))
                .strip();
    }

    Finding at(Code code, String message, String wayOut) {
        return pair.at(code, line, message, wayOut);
    }
}
