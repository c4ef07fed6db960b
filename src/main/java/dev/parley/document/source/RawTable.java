package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table as it stands in a section, before it is known which of the two it is. */
final class RawTable {

    /** A cell and its line. */
    record RawCell(Line line, String text) {}

    private final List<Line> frame = new ArrayList<>();
    private final List<List<RawCell>> rows = new ArrayList<>();

    RawTable(Line start) {
        frame.add(start);
    }

    void option(Line line) {
        frame.add(line);
    }

    void row(RawCell first) {
        rows.add(new ArrayList<>(List.of(first)));
    }

    void cell(RawCell further) {
        rows.get(rows.size() - 1).add(further);
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    /** Number of cells in its header; zero without one. */
    int columns() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    /** Empty without one. */
    List<RawCell> header() {
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    /** The rows below the header. */
    List<List<RawCell>> body() {
        return rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
    }

    /** The start and the options. */
    List<Line> frame() {
        return frame;
    }

    List<Line> lines() {
        Stream<Line> cells = rows.stream().flatMap(List::stream).map(RawCell::line);
        return Stream.concat(frame.stream(), cells).toList();
    }

    int lastLine() {
        return lines().stream().mapToInt(Line::number).max().orElseThrow();
    }
}
