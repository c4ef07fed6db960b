package dev.parley.document.intake;

import dev.parley.document.source.Section;
import dev.parley.document.source.Statement;
import dev.parley.document.source.Statement.Before;
import dev.parley.document.source.Statement.Connected;
import dev.parley.document.source.Statement.Every;
import dev.parley.document.source.Statement.Free;
import dev.parley.document.source.Statement.MatchElseCreate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A section as comment lines. */
final class SectionText {

    private SectionText() {}

    /** All of it. */
    static Stream<String> lines(Placed placed) {
        Section section = placed.section();
        List<String> lines = new ArrayList<>();
        lines.add(placed.place().text() + ": " + section.heading());
        section.statements().forEach(statement -> lines.add("  " + sentence(statement)));
        section.mergeRows()
                .forEach(row -> lines.add(
                        "  match: " + row.left().text() + " | " + row.right().text()));
        section.propertyRows()
                .forEach(row -> lines.add(
                        "  row: " + row.left().text() + " | " + row.right().text() + " | " + row.type()));
        return lines.stream();
    }

    /** What it says that no definition can say. */
    static Stream<String> unsaid(Placed placed) {
        return placed.section().statements().stream()
                .filter(statement -> statement instanceof Free || statement instanceof Connected)
                .map(statement -> "  " + sentence(statement));
    }

    private static String sentence(Statement statement) {
        if (statement instanceof Free free) {
            return "in free words: " + free.text();
        }
        if (statement instanceof Connected connected) {
            return "new records if connected to: " + String.join(", ", connected.datatypes());
        }
        if (statement instanceof Every) {
            return "every record gets a counterpart";
        }
        if (statement instanceof MatchElseCreate) {
            return "one that matches is merged, else a new one is created";
        }
        return statement instanceof Before
                ? "nothing travels without a link"
                : "one of these makes two records the same:";
    }
}
