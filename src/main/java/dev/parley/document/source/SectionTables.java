package dev.parley.document.source;

import dev.parley.document.source.RawTable.RawCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two tables of one section, told apart by the number of their columns. */
final class SectionTables {

    private static final int MERGE_COLUMNS = 2;
    private static final int PROPERTY_COLUMNS = 3;

    private final int section;
    private final List<RawTable> all;
    private final Optional<RawTable> merges;
    private final Optional<RawTable> properties;
    private final Leftovers leftovers;

    /** @param section line of its heading */
    SectionTables(int section, List<RawTable> all, Leftovers leftovers) {
        this.section = section;
        this.all = all;
        this.merges = first(MERGE_COLUMNS);
        this.properties = first(PROPERTY_COLUMNS);
        this.leftovers = leftovers;
    }

    private Optional<RawTable> first(int columns) {
        return all.stream().filter(table -> table.columns() == columns).findFirst();
    }

    /** D of {@code D Data Type}; empty where there is no such header cell. */
    Optional<String> typeSystem() {
        return properties
                .map(table -> table.header().get(2).text())
                .filter(cell -> cell.endsWith(Sentences.DATA_TYPE))
                .map(cell -> cell.substring(0, cell.length() - Sentences.DATA_TYPE.length()));
    }

    /** Nothing of a section stands after its property table: such lines are left. */
    List<Line> beforeTheEnd(List<Line> texts) {
        int last = properties.map(RawTable::lastLine).orElse(Integer.MAX_VALUE);
        texts.stream()
                .filter(line -> line.number() > last)
                .forEach(line -> leftovers.leave(line, Remark.UNKNOWN_LINE, "after the property table of a section"));
        return texts.stream().filter(line -> line.number() < last).toList();
    }

    List<PropertyRow> propertyRows(Sentences labels, String typeSystem) {
        if (properties.isEmpty()) {
            leftovers.note(section, Remark.NO_PROPERTY_TABLE, "the section has no property table");
            return List.of();
        }
        String types = typeSystem + Sentences.DATA_TYPE;
        List<String> header = List.of(labels.leftHeader(), labels.rightHeader(), types);
        return new TableReader(leftovers)
                .rows(properties.get(), header).stream()
                        .map(row -> new PropertyRow(
                                line(row),
                                cell(row, 0),
                                cell(row, 1),
                                row.get(2).text()))
                        .toList();
    }

    /** @param wanted whether the sentence before the table is there; without it the table has no meaning */
    List<MergeRow> mergeRows(Sentences labels, boolean wanted) {
        if (wanted && merges.isEmpty()) {
            leftovers.note(
                    section, Remark.NO_MERGE_TABLE, "the section speaks of property combinations, but has no table");
        }
        if (!wanted || merges.isEmpty()) {
            return List.of();
        }
        List<String> header = List.of(labels.leftHeader(), labels.rightHeader());
        return new TableReader(leftovers)
                .rows(merges.get(), header).stream()
                        .map(row -> new MergeRow(line(row), cell(row, 0), cell(row, 1)))
                        .toList();
    }

    void leaveStray(boolean mergesWanted) {
        List<RawTable> used = Stream.concat(properties.stream(), merges.filter(table -> mergesWanted).stream())
                .toList();
        all.stream()
                .filter(table -> !used.contains(table))
                .forEach(table -> leftovers.leave(
                        table.lines(),
                        Remark.STRAY_TABLE,
                        "a table that is neither that of matches nor of properties"));
    }

    private static int line(List<RawCell> row) {
        return row.get(0).line().number();
    }

    private static Cell cell(List<RawCell> row, int column) {
        return new Cell(row.get(column).text());
    }
}
