package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for any text: here for 6,000 damaged documents, each law over all of them. */
@DisplayName("Damaged documents")
final class DamagedDocumentsTest {

    private static final String FILE = "brightdesk-ledgerly.rst";
    private static final List<String> DAMAGED = damaged(20310204, 6000);
    private static final Map<String, Reading> READ = DAMAGED.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), text -> SourceReader.read(text, FILE)));

    @Test
    void everyLineIsWrittenAgainOrUnread() {
        assertThat(READ).allSatisfy((text, reading) -> {
            List<String> lost = new ArrayList<>(lines(text));
            Stream<String> unread = reading.document().unread().stream().map(UnreadLine::text);
            Stream<String> kept = Stream.concat(lines(SourceWriter.text(reading.document())).stream(), unread);

            kept.forEach(lost::remove);

            assertThat(lost.stream().filter(line -> !line.matches("[ \t]*"))).isEmpty();
        });
    }

    @Test
    void anUnreadLineIsWhereItsNumberSaysAndAFindingLeadsToIt() {
        assertThat(READ).allSatisfy((text, reading) -> {
            List<String> lines = lines(text);
            List<Integer> found = reading.findings().stream().map(Finding::line).toList();

            int before = 0;
            for (UnreadLine unread : reading.document().unread()) {
                assertThat(lines.get(unread.line() - 1)).isEqualTo(unread.text());
                boolean inRun = before > 0
                        && lines.subList(before, unread.line() - 1).stream().allMatch(line -> line.matches("[ \t]*"));
                assertThat(inRun || found.contains(unread.line())).isTrue();
                before = unread.line();
            }
        });
    }

    @Test
    void findingsStayWithinTheFileAndInItsOrder() {
        assertThat(READ).allSatisfy((text, reading) -> assertThat(reading.findings())
                .isSortedAccordingTo(Finding.IN_ORDER)
                .allMatch(finding -> finding.line() >= 0
                        && finding.line() <= Math.max(1, lines(text).size()))
                .allMatch(finding -> finding.file().equals(FILE)));
    }

    @Test
    void withoutAFindingTheSameTextIsWritten() {
        assertThat(READ)
                .allSatisfy((text, reading) -> assertThat(reading.findings().isEmpty()
                                && !SourceWriter.text(reading.document()).equals(text))
                        .isFalse());
        assertThat(READ.values().stream().filter(reading -> !reading.findings().isEmpty()))
                .hasSizeGreaterThan(3000);
    }

    @Test
    void whatIsWrittenIsReadWholeAndAsTheSame() {
        assertThat(READ.values()).allSatisfy(reading -> {
            String written = SourceWriter.text(reading.document());

            Reading again = SourceReader.read(written, FILE);

            assertThat(again.document().unread()).isEmpty();
            assertThat(Unnumbered.of(again.document())).isEqualTo(Unnumbered.of(reading.document()));
            assertThat(SourceWriter.text(again.document())).isEqualTo(written);
        });
    }

    private static List<String> damaged(long seed, int count) {
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random);
        return IntStream.range(0, count)
                .mapToObj(at -> mutations.damaged(
                        DrawnDocuments.drawExactly(random, 1 + at % 3).text()))
                .toList();
    }

    /** Cut here, not by the reader under test. */
    private static List<String> lines(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.asList(unmarked.split("\r\n|\n|\r", -1));
    }
}
