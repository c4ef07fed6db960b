package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The two invented examples")
final class ExamplesTest {

    private static final String PLAIN = "brightdesk-ledgerly.rst";
    private static final String AWKWARD = "brightdesk-fjordbok.rst";

    @ParameterizedTest
    @CsvSource({PLAIN + ",LF", PLAIN + ",CRLF", AWKWARD + ",LF", AWKWARD + ",CRLF"})
    void areWrittenCharacterForCharacter(String file, LineEnd lineEnd) throws IOException {
        String text = Sample.example(file).replace("\n", lineEnd.text());

        Reading reading = SourceReader.read(text, file);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.document().lineEnd()).isEqualTo(lineEnd);
        assertThat(SourceWriter.text(reading.document())).isEqualTo(text);
    }

    @Test
    void thePlainOneIsReadWithItsHead() throws IOException {
        SourceDocument document =
                SourceReader.read(Sample.example(PLAIN), PLAIN).document();

        assertThat(document.title()).contains(new Title(2, "Brightdesk", "Ledgerly"));
        assertThat(document.generated().flatMap(Stamp::time)).contains(Instant.parse("2031-02-03T04:05:06Z"));
        assertThat(document.introduction())
                .contains(new Introduction(
                        7, Introduction.Form.PLAIN, "Invented sample: how Brightdesk records reach Ledgerly."));
    }

    @Test
    void thePlainOneIsReadWithItsSection() throws IOException {
        SourceDocument document =
                SourceReader.read(Sample.example(PLAIN), PLAIN).document();

        assertThat(document.sections())
                .containsExactly(new Section(
                        12,
                        new End("Brightdesk Visitor", "Brightdesk", "Visitor"),
                        new End("Ledgerly Payer", "Ledgerly", "Payer"),
                        List.of(
                                new Statement.Before(14),
                                new Statement.Connected(16, "Brightdesk", List.of("Booking", "Ticket"), "Ledgerly"),
                                new Statement.Merge(18)),
                        List.of(new MergeRow(25, new Cell("mailbox"), new Cell("contact.mail"))),
                        List.of(
                                new PropertyRow(38, new Cell("alias"), new Cell("displayName"), "\"string\""),
                                new PropertyRow(41, new Cell("fee"), new Cell("terms.amount"), "\"float\"")),
                        "Ledgerly"));
    }

    @Test
    void theAwkwardOneIsReadWithItsBlankLabelAndOldHeading() throws IOException {
        SourceDocument document =
                SourceReader.read(Sample.example(AWKWARD), AWKWARD).document();

        assertThat(document.target()).isEmpty();
        assertThat(document.introduction().map(Introduction::form)).contains(Introduction.Form.WITH_DOT);
        assertThat(document.sections()).allSatisfy(section -> {
            assertThat(section.right()).isEqualTo(new End(" Payer", "", "Payer"));
            assertThat(section.right().blankSystem()).isTrue();
            assertThat(section.typeSystem()).isEmpty();
        });
        assertThat(FileName.of(AWKWARD).slugs(document.source(), document.target()))
                .isEqualTo(Optional.of(new FileName.Slugs("brightdesk", "fjordbok")));
    }

    @Test
    void theAwkwardOneKeepsTwoSectionsWithOneHeadingApart() throws IOException {
        SourceDocument document =
                SourceReader.read(Sample.example(AWKWARD), AWKWARD).document();

        assertThat(document.sections()).extracting(Section::heading).containsOnly("Brightdesk Visitor to  Payer");
        assertThat(document.sections())
                .extracting(Section::statements)
                .containsExactly(
                        List.of(new Statement.Free(14, "On rainy days only")), List.of(new Statement.Every(42)));
        assertThat(document.sections())
                .extracting(section -> section.propertyRows().size())
                .containsExactly(4, 0);
    }

    @Test
    void theAwkwardOneKeepsItsCellsExactly() throws IOException {
        SourceDocument document =
                SourceReader.read(Sample.example(AWKWARD), AWKWARD).document();

        List<PropertyRow> rows = document.sections().get(0).propertyRows();

        assertThat(rows.get(1).left().path()).isEqualTo("parts..code");
        assertThat(rows.get(1).documentType())
                .isEqualTo(new DocumentType.Opaque("\"datetime-format\",\"%Y-%m-%d\",\"_.\"]"));
        assertThat(rows.get(3).left().path()).isEqualTo("zone");
        assertThat(rows.get(3).left().dependences())
                .containsExactly(new Dependence("", "area"), new Dependence("X2", " "));
        assertThat(rows.get(3).documentType()).isEqualTo(DocumentType.Plain.NOT_GIVEN);
    }
}
