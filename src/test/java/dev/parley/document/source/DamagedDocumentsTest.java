package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws that hold for any text, over 6,000 damaged documents. */
@DisplayName("Damaged documents")
final class DamagedDocumentsTest {

    private static final List<DamagedDocument> DAMAGED = damaged(20310204, 6000);

    @Test
    void keepEveryLineInTheirPlaceOrAmongTheUnreadOnes() {
        Stream<DamagedDocument> losing = DAMAGED.stream().filter(DamagedDocument::losesLines);

        assertThat(losing).isEmpty();
    }

    @Test
    void haveTheirUnreadLinesWhereTheNumberSays() {
        Stream<DamagedDocument> misplacing = DAMAGED.stream().filter(DamagedDocument::misplacesUnreadLines);

        assertThat(misplacing).isEmpty();
    }

    @Test
    void haveAFindingForEveryUnreadLine() {
        Stream<DamagedDocument> concealing = DAMAGED.stream().filter(DamagedDocument::concealsUnreadLines);

        assertThat(concealing).isEmpty();
    }

    @Test
    void haveFindingsWithinTheFile() {
        Stream<DamagedDocument> pointing = DAMAGED.stream().filter(DamagedDocument::pointsOutside);

        assertThat(pointing).isEmpty();
    }

    @Test
    void haveAFindingWhereTheyAreNotWrittenCharacterForCharacter() {
        Stream<DamagedDocument> changing = DAMAGED.stream().filter(DamagedDocument::changesSilently);

        assertThat(changing).isEmpty();
    }

    @Test
    void areReadWholeAndAsTheSameAfterTheyWereWritten() {
        Stream<DamagedDocument> unstable = DAMAGED.stream().filter(DamagedDocument::isAnotherAfterWriting);

        assertThat(unstable).isEmpty();
    }

    @Test
    void showEveryRemarkThereIs() {
        Stream<String> codes = DAMAGED.stream()
                .flatMap(document -> document.reading().findings().stream())
                .map(Finding::code);

        assertThat(codes.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Remark.values()).map(Enum::name).toList());
    }

    private static List<DamagedDocument> damaged(long seed, int count) {
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random);
        return IntStream.range(0, count)
                .mapToObj(at -> DrawnDocuments.drawExactly(random, 1 + at % 3).text())
                .map(mutations::damaged)
                .map(DamagedDocument::of)
                .toList();
    }
}
