package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;

/** The lines of one section. */
final class SectionLines {

    private final Section section;
    private final Sentences sentences;
    private final List<String> lines = new ArrayList<>();

    private SectionLines(Section section) {
        this.section = section;
        this.sentences = new Sentences(section.left().text(), section.right().text());
    }

    static List<String> of(Section section) {
        return new SectionLines(section).write();
    }

    private List<String> write() {
        lines.add(sentences.heading());
        lines.add(SourceWriter.bar("-", sentences.heading()));
        section.statements().forEach(this::statement);
        lines.add(sentences.once());
        lines.add("");
        lines.add(sentences.following());
        lines.add("");
        table(List.of(sentences.leftHeader(), sentences.rightHeader(), section.typeSystem() + Sentences.DATA_TYPE));
        section.propertyRows()
                .forEach(row -> row(List.of(row.left().text(), row.right().text(), row.type())));
        return lines;
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Every) {
            lines.add(sentences.every());
        } else if (statement instanceof Statement.Before) {
            lines.add(sentences.before());
        } else if (statement instanceof Statement.Connected connected) {
            lines.add(sentences.connectedStart() + connected.system() + " " + Sentences.listed(connected.datatypes())
                    + Sentences.CONNECTED_END + connected.into() + ".");
        } else if (statement instanceof Statement.MatchElseCreate) {
            lines.add(sentences.ifMatch());
            lines.add(sentences.ifNone());
        } else if (statement instanceof Statement.Free free) {
            lines.add(free.text() + sentences.freeEnd());
        } else {
            merge();
        }
        lines.add("");
    }

    private void merge() {
        lines.add(sentences.merge());
        lines.add("");
        table(List.of(sentences.leftHeader(), sentences.rightHeader()));
        section.mergeRows()
                .forEach(row -> row(List.of(row.left().text(), row.right().text())));
    }

    private void table(List<String> header) {
        lines.add(Sentences.TABLE);
        lines.add(Sentences.TABLE_OPTION);
        lines.add("");
        row(header);
    }

    private void row(List<String> cells) {
        lines.add(Sentences.ROW + cells.get(0));
        cells.stream().skip(1).forEach(cell -> lines.add(Sentences.CELL + cell));
    }
}
