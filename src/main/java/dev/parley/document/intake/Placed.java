package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import dev.parley.document.source.Section;
import dev.parley.document.source.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A section as it lies in the dataflow that is made of it.
 *
 * @param to the side that its records travel to
 */
record Placed(String file, Section section, Side to) {

    private static final Pattern LINE = Pattern.compile("line=\\d+");

    Place place() {
        return at(section.line());
    }

    Place at(int line) {
        return new Place(file, line);
    }

    /** Whether both say the same, wherever they stand. */
    boolean sameAs(Placed other) {
        return content(section).equals(content(other.section)) && to == other.to;
    }

    private static Object content(Section section) {
        return List.of(
                section.statements().stream().map(Placed::withoutLine).toList(),
                section.mergeRows().stream()
                        .map(row -> row.left().text() + "\n" + row.right().text())
                        .toList(),
                section.propertyRows().stream()
                        .map(row -> row.left().text() + "\n" + row.right().text() + "\n" + row.type())
                        .toList());
    }

    private static String withoutLine(Statement statement) {
        return LINE.matcher(statement.toString()).replaceFirst("");
    }
}
