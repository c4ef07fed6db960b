package dev.parley.document.source;

import java.util.List;
import java.util.Optional;

/**
 * Draws the document of the other direction: the same sections the other way round, in most of them records are created
 * without a condition. Three of four rows are mirrored, the type then being that of the other system; annotations stay
 * behind, and so do the rows of matches.
 */
final class DrawnReverse {

    private final Dice dice;
    private final Drawn there;

    DrawnReverse(Dice dice, Drawn there) {
        this.dice = dice;
        this.there = there;
    }

    Drawn draw() {
        SourceDocument document = there.document();
        SourceDocument back = new SourceDocument(
                Optional.of(new Title(0, there.target(), there.source())),
                document.generated(),
                document.introduction(),
                document.sections().stream().map(this::section).toList(),
                document.lineEnd(),
                document.lastLineEnds(),
                List.of());
        String text = SourceWriter.text(back);
        Drawn drawn = new Drawn(there.target(), there.source(), text, back);
        return new Drawn(
                drawn.source(),
                drawn.target(),
                text,
                SourceReader.read(text, drawn.file()).document());
    }

    private Section section(Section section) {
        String datatype = section.right().datatype();
        End left = new End(there.target() + " " + datatype, there.target(), datatype);
        Statement mode = dice.perMille(900) ? new Statement.Every(0) : new Statement.Free(0, "If the weather holds");
        List<PropertyRow> rows = section.propertyRows().stream()
                .filter(row -> dice.perMille(750))
                .map(this::mirrored)
                .toList();
        return new Section(0, left, section.left(), List.of(mode), List.of(), rows, there.source());
    }

    private PropertyRow mirrored(PropertyRow row) {
        Cell left = new Cell(row.right().exactPath());
        return new PropertyRow(0, left, new Cell(row.left().exactPath()), new DrawnCells(dice).type());
    }
}
