package dev.parley.document.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DrawnCatalog;
import dev.parley.dataflow.DrawnDefinitions;
import dev.parley.mapping.Conversions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A definition as a document")
final class WriterTest {

    private static final int DRAWN = 50;
    private static final int COLUMNS = 6;

    /** Said of what no drawn system declares, and of conversions that there are not yet. */
    private static final Set<Phrase> RARE = EnumSet.of(Phrase.ABSENCE_UNKNOWN, Phrase.INHERITED, Phrase.AS_OTHER);

    @Test
    void everyRowOfATableHasACellForEveryColumn() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            List<String> lines = document(dataflow, Form.MARKDOWN);

            assertThat(lines.stream().filter(line -> line.startsWith("|")))
                    .allSatisfy(line -> assertThat(cells(line)).as(line).isEqualTo(COLUMNS));
        });
    }

    @Test
    void everyRowOfAListTableHasAnItemForEveryColumn() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            List<String> lines = document(dataflow, Form.RESTRUCTURED_TEXT);

            long rows = lines.stream().filter(line -> line.startsWith("   * -")).count();
            long more = lines.stream().filter(line -> line.startsWith("     -")).count();
            assertThat(more).isEqualTo(rows * (COLUMNS - 1));
        });
    }

    @Test
    void everyDocumentHasTheSameBlocksInBothForms() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            long markdown = document(dataflow, Form.MARKDOWN).stream()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                    .count();
            long rest = document(dataflow, Form.RESTRUCTURED_TEXT).stream()
                    .filter(line -> line.startsWith("   * -"))
                    .count();

            assertThat(markdown).isEqualTo(rest);
        });
    }

    @Test
    void barsAreAsLongAsTheirTitles() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            List<String> lines = document(dataflow, Form.RESTRUCTURED_TEXT);

            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).matches("=+|-{4,}") && !lines.get(i - 1).isBlank()) {
                    assertThat(lines.get(i).length())
                            .isGreaterThanOrEqualTo(lines.get(i - 1).length());
                }
            }
        });
    }

    @Test
    void noSentenceHasTheIdOfAnother() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            List<String> ids = said(dataflow).map(Statement::id).toList();

            assertThat(ids).doesNotHaveDuplicates();
        });
    }

    @Test
    void everySentenceIsSaidBySomeDefinition() {
        Set<Phrase> said = new HashSet<>(RARE);

        DrawnDefinitions.many(DRAWN)
                .forEach(dataflow -> said(dataflow).map(Statement::kind).forEach(said::add));

        assertThat(said).containsExactlyInAnyOrder(Phrase.values());
    }

    @Test
    void everyConversionHasWordsOfItsOwn() {
        Set<Phrase> own = EnumSet.noneOf(Phrase.class);

        DrawnDefinitions.many(DRAWN).forEach(dataflow -> said(dataflow)
                .map(Statement::kind)
                .filter(kind -> kind.name().startsWith("AS_"))
                .forEach(own::add));

        assertThat(own).hasSameSizeAs(Conversions.names()).doesNotContain(Phrase.AS_OTHER);
    }

    private static Stream<Statement> said(Dataflow dataflow) {
        DataflowWords words = DataflowWords.of(dataflow, new DrawnCatalog(dataflow));
        return Stream.concat(words.general().stream(), words.pairs().stream().flatMap(PairWords::all));
    }

    private static List<String> document(Dataflow dataflow, Form form) {
        String text = Writer.document(dataflow, new DrawnCatalog(dataflow), form);
        List<String> lines = Arrays.asList(text.split("\n"));
        return lines.subList(0, lines.indexOf(form == Form.MARKDOWN ? "```yaml" : "::"));
    }

    /** As a reader of Markdown counts them: a sign after a backslash is one of the text. */
    private static int cells(String line) {
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                bars++;
            }
        }
        return bars - 1;
    }
}
