package dev.parley.document.source;

import dev.parley.document.source.RawTable.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the lines below a heading into tables and text. */
final class SectionScan {

    private final Leftovers leftovers;
    private final List<RawTable> tables = new ArrayList<>();
    private final List<Line> texts = new ArrayList<>();
    private RawTable open;
    private boolean afterBlank;

    SectionScan(List<Line> lines, Leftovers leftovers) {
        this.leftovers = leftovers;
        lines.forEach(this::sort);
    }

    List<RawTable> tables() {
        return tables;
    }

    /** Lines that are neither blank nor of a table. */
    List<Line> texts() {
        return texts;
    }

    private void sort(Line line) {
        Optional<String> first = cell(line, Sentences.ROW, Sentences.EMPTY_ROW);
        Optional<String> further = cell(line, Sentences.CELL, Sentences.EMPTY_CELL);
        if (line.text().startsWith(Sentences.TABLE)) {
            open = new RawTable(line);
            tables.add(open);
        } else if (first.isPresent() && open != null) {
            open.row(new RawCell(line, first.get()));
        } else if (further.isPresent() && open != null && open.hasRows()) {
            open.cell(new RawCell(line, further.get()));
        } else if (first.isPresent() || further.isPresent()) {
            leftovers.leave(line, Remark.STRAY_CELL, "a cell outside of a table");
        } else if (!line.blank()) {
            other(line);
        }
        afterBlank = line.blank();
    }

    private void other(Line line) {
        boolean indented = line.text().startsWith(" ") || line.text().startsWith("\t");
        if (open != null && !open.hasRows() && line.text().strip().startsWith(":")) {
            open.option(line);
        } else if (open != null && indented && !afterBlank) {
            leftovers.leave(line, Remark.UNKNOWN_LINE, "inside a table, but not a cell in one line");
        } else {
            open = null;
            texts.add(line);
        }
    }

    /** What stands behind the mark. The blank at the mark's end may have been cut off where the cell is empty. */
    private static Optional<String> cell(Line line, String mark, String cut) {
        if (line.text().startsWith(mark)) {
            return Optional.of(line.text().substring(mark.length()));
        }
        return line.is(cut) ? Optional.of("") : Optional.empty();
    }
}
