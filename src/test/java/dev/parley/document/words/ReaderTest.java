package dev.parley.document.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DrawnCatalog;
import dev.parley.dataflow.DrawnDefinitions;
import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A document read back")
final class ReaderTest {

    private static final int DRAWN = 40;

    @ParameterizedTest
    @EnumSource(Form.class)
    void givesTheDefinitionItWasWrittenFrom(Form form) {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            String text = written(dataflow, form);

            Reader.Read read = read(dataflow, dataflow.name().length() % 2 == 0 ? text : text.replace("\n", "\r\n"));

            assertThat(read.findings()).isEmpty();
            assertThat(read.dataflow()).contains(dataflow);
        });
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void saysWhereTheWordsWereEdited(Form form) {
        Dataflow dataflow = DrawnDefinitions.of(3);
        List<String> lines = new ArrayList<>(written(dataflow, form).lines().toList());
        int edited = indexOf(lines, "takes part") + 1;
        lines.set(edited - 1, "- Nobody takes part.");

        Reader.Read read = read(dataflow, String.join("\r\n", lines));

        assertThat(read.dataflow()).contains(dataflow);
        assertThat(read.findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(edited);
            assertThat(finding.code()).isEqualTo("WORDS_DIFFER");
            assertThat(finding.weight()).isEqualTo(Weight.DECIDE);
            assertThat(finding.message())
                    .startsWith("the words say \"- Nobody takes part.\", the definition \"- Every");
        });
    }

    @Test
    void countsEachPlaceThatDiffersOnce() {
        Dataflow dataflow = DrawnDefinitions.of(3);
        List<String> lines =
                new ArrayList<>(written(dataflow, Form.MARKDOWN).lines().toList());
        int removed = indexOf(lines, "| --- |".replace(" ", "")) + 1;
        lines.remove(removed);
        lines.add(1, "A remark of our own.");
        lines.add("Yours sincerely");

        List<Finding> findings = read(dataflow, String.join("\n", lines)).findings();

        assertThat(findings).extracting(Finding::line).containsExactly(2, removed + 2, lines.size());
        assertThat(findings).extracting(Finding::code).containsOnly("WORDS_DIFFER");
    }

    @Test
    void namesTheLineOfWhatTheDefinitionCannotSay() {
        Dataflow dataflow = DrawnDefinitions.of(3);
        List<String> lines = new ArrayList<>(
                written(dataflow, Form.RESTRUCTURED_TEXT).lines().toList());
        int pairs = lines.indexOf("    pairs:");
        lines.set(pairs, "    pair:");

        Reader.Read read = read(dataflow, String.join("\n", lines));

        assertThat(read.dataflow()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::text)
                .contains("a.doc:" + (pairs + 1) + ": DEFINITION: unknown key \"pair\" — did you mean \"pairs\"?");
    }

    @Test
    void saysWhenThereIsNoDefinition() {
        Reader.Read read = Reader.read("a.doc", "# A letter\n\nDear all,\n", new DrawnCatalog(DrawnDefinitions.of(1)));

        assertThat(read.dataflow()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("NO_DEFINITION");
        assertThat(Reader.knows("# A letter")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void neverFailsOverADamagedDocument(Form form) {
        Random random = new Random(20310203);
        for (int i = 0; i < DRAWN; i++) {
            Dataflow dataflow = DrawnDefinitions.of(i);
            String damaged = damaged(written(dataflow, form), random);

            assertThatCode(() -> assertThat(read(dataflow, damaged)).isNotNull())
                    .as(damaged)
                    .doesNotThrowAnyException();
        }
    }

    private static String damaged(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = lines.size() - 1 - random.nextInt(Math.min(lines.size(), 60));
            String line = lines.get(at);
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                default -> lines.set(at, line.replace('`', '~').replace(' ', '\t'));
            }
            if (lines.isEmpty()) {
                return "";
            }
        }
        return String.join("\n", lines);
    }

    private static int indexOf(List<String> lines, String part) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
    }

    private static String written(Dataflow dataflow, Form form) {
        return Writer.document(dataflow, new DrawnCatalog(dataflow), form);
    }

    private static Reader.Read read(Dataflow dataflow, String text) {
        return Reader.read("a.doc", text, new DrawnCatalog(dataflow));
    }
}
