package dev.parley.document.source;

import static dev.parley.document.source.Sample.EVERY;
import static dev.parley.document.source.Sample.document;
import static dev.parley.document.source.Sample.row;
import static dev.parley.document.source.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text that is hardly a document")
final class BrokenTextsTest {

    private static final String ONE = document(section(List.of(EVERY), row("alias", "name", "\"string\"")));

    private static List<String> codes(String text) {
        return SourceReader.read(text, Sample.FILE).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\r", "\r\n\r\n", "\uFEFF", " ", "\t\n", "\u0000", "=", "-", " to ", "x\n-", "-\n-"})
    void isReadAsADocumentWithoutSections(String text) {
        Reading reading = SourceReader.read(text, Sample.FILE);

        assertThat(reading.document().sections()).isEmpty();
        assertThat(reading.document().title()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::code).contains("NO_TITLE", "NO_STAMP", "NO_INTRODUCTION");
    }

    @Test
    void mayBeCutAnywhere() {
        List<DamagedDocument> cut = IntStream.range(0, ONE.length())
                .mapToObj(at -> DamagedDocument.of(ONE.substring(0, at)))
                .toList();

        assertThat(cut.stream().filter(DamagedDocument::losesLines)).isEmpty();
        assertThat(cut.stream().filter(DamagedDocument::isAnotherAfterWriting)).isEmpty();
        assertThat(cut.stream()
                        .filter(document -> !document.text().endsWith("\n"))
                        .filter(document -> document.reading().findings().isEmpty()))
                .isEmpty();
    }

    @Test
    void mayTellAConditionBetweenASentenceAndItsTable() {
        String sentence = Sample.MERGE.substring(0, Sample.MERGE.indexOf('\n'));
        String condition = " Once more, it  will be synchronized with a Ledgerly Payer.\n\n";
        String merge = Sample.MERGE.replace(sentence + "\n\n", sentence + "\n\n" + condition);

        DamagedDocument document = DamagedDocument.of(document(section(List.of(EVERY, merge))));

        assertThat(document.reading().document().unread()).isEmpty();
        assertThat(document.isAnotherAfterWriting()).isFalse();
    }

    @Test
    void mayHaveItsIntroductionAmongTheSectionsAndADatatypeNamedDataflow() {
        String introduction = "Introduction\n------------\n\nToo late.\n";
        String every = "Every Brightdesk Visitor will be synchronized with a Ledgerly Dataflow.";
        String second = Sample.sectionOf(Sample.L, "Ledgerly Dataflow", "Ledgerly", List.of(every));
        String text =
                ONE.replaceFirst("(?s)Introduction.*?Ledgerly\\.\n\n", "") + "\n" + introduction + "\n\n" + second;

        DamagedDocument document = DamagedDocument.of(text);

        assertThat(document.losesLines()).isFalse();
        assertThat(document.isAnotherAfterWriting()).isFalse();
    }

    @Test
    void mayBeBinary() {
        byte[] bytes = new byte[100_000];
        new Random(20310205).nextBytes(bytes);

        DamagedDocument binary = DamagedDocument.of(new String(bytes, StandardCharsets.ISO_8859_1));

        assertThat(binary.losesLines()).isFalse();
        assertThat(binary.concealsUnreadLines()).isFalse();
        assertThat(binary.reading().document().sections()).isEmpty();
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        Reading reading = SourceReader.read("\uFEFF" + ONE, Sample.FILE);

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("BYTE_ORDER_MARK");
        assertThat(SourceWriter.text(reading.document())).isEqualTo(ONE);
    }

    @Test
    void mayMixItsLineEndsAndIsWrittenWithTheUsualOne() {
        String mixed = ONE.replaceFirst("\n", "\r\n").replaceFirst("Flow\n", "Flow\r");

        Reading reading = SourceReader.read(mixed, Sample.FILE);

        assertThat(reading.findings()).extracting(Finding::code).contains("MIXED_LINE_ENDS");
        assertThat(SourceWriter.text(reading.document())).isEqualTo(ONE);
    }

    @Test
    void mayEndItsLinesAsOldMachinesDid() {
        Reading reading = SourceReader.read(ONE.replace("\n", "\r"), Sample.FILE);

        assertThat(reading.document().unread()).isEmpty();
        assertThat(SourceWriter.text(reading.document())).isEqualTo(ONE.replace("\n", "\r\n"));
    }

    @Test
    void mayHaveOtherBlankLines() {
        String text = ONE.replace("\n\nGenerated", "\n\n \t\n\nGenerated");

        Reading reading = SourceReader.read(text, Sample.FILE);

        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, "LAYOUT"));
        assertThat(SourceWriter.text(reading.document())).isEqualTo(ONE);
    }

    @Test
    void mayLackItsTitleAndThenNoSystemIsGuessed() {
        String untitled = ONE.substring(ONE.indexOf("Generated"));

        Section section =
                SourceReader.read(untitled, Sample.FILE).document().sections().get(0);

        assertThat(codes(untitled)).containsExactly("NO_TITLE", "UNKNOWN_LABEL");
        assertThat(section.left()).isEqualTo(new End("Brightdesk Visitor", "", "Brightdesk Visitor"));
        assertThat(section.right().system()).isEqualTo("Ledgerly");
    }

    @Test
    void mayHoldAHeadingThatNamesNothing() {
        String text = document("Remarks\n-------\nAn old note.\n", section(List.of(EVERY)));

        Reading reading = SourceReader.read(text, Sample.FILE);

        assertThat(reading.findings()).extracting(Finding::code).containsExactly("NOT_A_SECTION");
        assertThat(reading.document().unread()).extracting(UnreadLine::line).containsExactly(12, 13, 14);
        assertThat(reading.document().sections()).hasSize(1);
    }

    @Test
    void mayBearAStampThatIsNoTime() {
        SourceDocument document = Sample.read(ONE.replace("2031-02-03 04:05:06", "last Tuesday"));

        assertThat(document.generated().map(Stamp::text)).contains("last Tuesday");
        assertThat(document.generated().flatMap(Stamp::time)).isEmpty();
        assertThat(new Stamp(1, "2031-02-29 04:05:06").time()).isEmpty();
        assertThat(new Stamp(1, "2032-02-29 04:05:06").time())
                .isEqualTo(Optional.of(Instant.parse("2032-02-29T04:05:06Z")));
    }

    @Test
    void mayHoldTwoTitlesInOneAndIsSplitByTheFileName() {
        String bar = "=".repeat("Door to Door to Ledgerly Dataflow".length());
        String text = bar + "\nDoor to Door to Ledgerly Dataflow\n" + bar + "\n";

        SourceDocument byName =
                SourceReader.read(text, "doortodoor-ledgerly.rst").document();
        SourceDocument byPlace = SourceReader.read(text, "unnamed").document();

        assertThat(byName.source()).isEqualTo("Door to Door");
        assertThat(byPlace.source()).isEqualTo("Door");
    }
}
