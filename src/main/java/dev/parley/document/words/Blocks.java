package dev.parley.document.words;

import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Block.Bullets;
import dev.parley.document.words.Block.Heading;
import dev.parley.document.words.Block.Paragraph;
import dev.parley.document.words.Block.Table;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sentences and rows as the blocks of a document. */
final class Blocks {

    static final String DEFINITION = "Definition";

    private static final List<Topic> BEFORE_TABLE = List.of(Topic.RECORDS, Topic.LINKS, Topic.CREATION, Topic.CHANGES);
    private static final String ABOUT_DEFINITION =
            "This is the exact form of what the document says. Parley reads it, and a changed document is written"
                    + " from it.";

    private final Parties parties;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(Parties parties) {
        this.parties = parties;
    }

    /** All but the definition itself. */
    static List<Block> of(Parties parties) {
        Blocks blocks = new Blocks(parties);
        blocks.document(DataflowWords.of(parties.dataflow(), parties.catalog()));
        return List.copyOf(blocks.blocks);
    }

    private void document(DataflowWords words) {
        blocks.add(new Heading(1, words.title()));
        sentences(words.general());
        words.pairs().forEach(this::pair);
        blocks.add(new Heading(2, Text.of(DEFINITION)));
        blocks.add(new Paragraph(Text.of(ABOUT_DEFINITION)));
    }

    private void pair(PairWords words) {
        blocks.add(new Heading(2, words.heading()));
        BEFORE_TABLE.forEach(topic -> topic(topic, words));
        if (!words.rows().isEmpty()) {
            blocks.add(new Heading(3, Text.of(Topic.PROPERTIES.heading())));
            table(words.rows());
        }
        topic(Topic.UNTOUCHED, words);
    }

    private void topic(Topic topic, PairWords words) {
        blocks.add(new Heading(3, Text.of(topic.heading())));
        sentences(words.about(topic));
    }

    private void sentences(List<Statement> statements) {
        blocks.add(new Bullets(statements.stream().map(Statement::text).toList()));
    }

    private void table(List<PropertyRow> rows) {
        Text left = parties.system(Side.LEFT);
        Text right = parties.system(Side.RIGHT);
        List<Text> header = List.of(left, Text.of("Way"), right, type(left), type(right), Text.of("Remarks"));
        blocks.add(new Table(header, rows.stream().map(Blocks::cells).toList()));
        for (PropertyRow row : rows) {
            if (!row.elements().isEmpty()) {
                Text of = Text.filled(
                        "Each element of {0} in {1} and {2} in {3}:",
                        List.of(paths(row.row(), Side.LEFT), left, paths(row.row(), Side.RIGHT), right));
                blocks.add(new Paragraph(of));
                table(row.elements());
            }
        }
    }

    private static Text type(Text system) {
        return Text.filled("Kind in {0}", List.of(system));
    }

    private static List<Text> cells(PropertyRow row) {
        return List.of(
                paths(row.row(), Side.LEFT),
                Text.of(arrow(row.way())),
                paths(row.row(), Side.RIGHT),
                type(row.leftType()),
                type(row.rightType()),
                Text.joined(row.remarks().stream().map(Statement::text).toList(), " "));
    }

    private static Text paths(PropertyPair row, Side side) {
        List<Path> paths = Stream.concat(row.path(side).stream(), row.particulars().alternatives(side).stream())
                .toList();
        return paths.isEmpty()
                ? Text.of("–")
                : Text.joined(paths.stream().map(Text::of).toList(), ", else ");
    }

    private static String arrow(Optional<Way> way) {
        return way.map(known -> switch (known) {
                    case BOTH -> "↔";
                    case RIGHT -> "→";
                    case LEFT -> "←";
                })
                .orElse("–");
    }

    private static Text type(Optional<ValueType> type) {
        return Text.of(type.map(TypeWords::of).orElse("–"));
    }
}
