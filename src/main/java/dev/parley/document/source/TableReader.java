package dev.parley.document.source;

import dev.parley.document.source.RawTable.RawCell;
import java.util.ArrayList;
import java.util.List;

/** Checks the lines of a table, and tells its rows. */
final class TableReader {

    private final Leftovers leftovers;

    TableReader(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /** The rows with as many cells as the header; the others are left. */
    List<List<RawCell>> rows(RawTable table, List<String> header) {
        frame(table);
        for (int at = 0; at < header.size(); at++) {
            RawCell cell = table.header().get(at);
            leftovers.leaveUnless(cell.line(), mark(at) + header.get(at), Remark.HEADING_DIFFERS);
        }
        List<List<RawCell>> whole = new ArrayList<>();
        for (List<RawCell> row : table.body()) {
            if (row.size() == header.size()) {
                cells(row);
                whole.add(row);
            } else {
                List<Line> lines = row.stream().map(RawCell::line).toList();
                String message = "a row of " + row.size() + " cells in a table of " + header.size() + " columns";
                leftovers.leave(lines, Remark.ROW_CELLS, message);
            }
        }
        return whole;
    }

    private void frame(RawTable table) {
        List<Line> frame = table.frame();
        leftovers.leaveUnless(frame.get(0), Sentences.TABLE, Remark.VARIANT);
        for (int at = 1; at < frame.size(); at++) {
            if (at == 1) {
                leftovers.leaveUnless(frame.get(at), Sentences.TABLE_OPTION, Remark.VARIANT);
            } else {
                leftovers.leave(frame.get(at), Remark.VARIANT, "one more option of a table");
            }
        }
    }

    private void cells(List<RawCell> row) {
        for (int at = 0; at < row.size(); at++) {
            leftovers.leaveUnless(row.get(at).line(), mark(at) + row.get(at).text(), Remark.VARIANT);
        }
    }

    private static String mark(int column) {
        return column == 0 ? Sentences.ROW : Sentences.CELL;
    }
}
