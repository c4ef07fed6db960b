package dev.parley.document.source;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text has 300,000 characters or more: a reader that is not linear would need hours for one of them. */
@DisplayName("Reading stays linear")
final class LinearTimeTest {

    private static final int MANY = 50_000;
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("one line", "a to ".repeat(MANY) + "Dataflow"),
            Map.entry("a long heading over many lines", heading("a to ".repeat(MANY)) + "note\n".repeat(MANY)),
            Map.entry(
                    "many headings",
                    heading("Brightdesk Visitor to Ledgerly Payer").repeat(MANY / 5)),
            Map.entry("many bars", "-----\n".repeat(MANY)),
            Map.entry("blank lines", "\r\n \t\r\n".repeat(MANY)),
            Map.entry("blanks", " ".repeat(MANY) + "\n" + "\t".repeat(MANY * 6)),
            Map.entry(
                    "many tables",
                    Sample.document(
                            "A b to C d\n----------\n" + Sample.table("x", "y").repeat(MANY / 5))),
            Map.entry(
                    "many rows of matches",
                    Sample.document(Sample.section(merging(MANY / 5), Sample.row("a", "b", "c")))),
            Map.entry("one sentence again and again", Sample.document(Sample.section(again(MANY / 10)))),
            Map.entry("many clauses", Sample.document(Sample.section(again(1), clauses(MANY / 5)))));

    private static String heading(String text) {
        return text + "\n" + "-".repeat(text.length()) + "\n";
    }

    private static List<String> merging(int count) {
        return List.of(Sample.MERGE + Sample.row("a", "b").repeat(count));
    }

    private static List<String> again(int count) {
        return Collections.nCopies(count, Sample.EVERY);
    }

    private static String clauses(int count) {
        StringBuilder cell = new StringBuilder("p (");
        for (int at = 0; at < count; at++) {
            cell.append("Dependant on having V in q").append(at);
        }
        return Sample.row(cell + ")", "b", "\"string\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one line",
                "a long heading over many lines",
                "many headings",
                "many bars",
                "blank lines",
                "blanks",
                "many tables",
                "many rows of matches",
                "one sentence again and again",
                "many clauses"
            })
    void overLongTextsOfAnyKind(String name) {
        String text = TEXTS.get(name);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Reading reading = SourceReader.read(text, Sample.FILE);
            reading.document().sections().stream()
                    .flatMap(section -> section.propertyRows().stream())
                    .forEach(row -> row.left().dependences());
        });
    }
}
