package dev.parley.document.source;

import static dev.parley.document.source.Sample.BEFORE;
import static dev.parley.document.source.Sample.EVERY;
import static dev.parley.document.source.Sample.MATCH_ELSE_CREATE;
import static dev.parley.document.source.Sample.MERGE;
import static dev.parley.document.source.Sample.only;
import static dev.parley.document.source.Sample.row;
import static dev.parley.document.source.Sample.section;
import static dev.parley.document.source.Sample.sectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each form of the documents by itself; {@link Sample#read} also checks that it is written again as it was. */
@DisplayName("A well-formed document")
final class FormsTest {

    private static final String FREE = "When the weather turns, it  will be synchronized with a Ledgerly Payer.";

    private static String connected(String list) {
        return "A new Ledgerly Payer will be created from a Brightdesk Visitor if it is connected to a Brightdesk "
                + list + " that is synchronized into Ledgerly.";
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(List.of(EVERY), "Every"),
                Arguments.of(List.of(BEFORE, MERGE), "Before, Merge"),
                Arguments.of(List.of(BEFORE, connected("Booking")), "Before, Connected"),
                Arguments.of(List.of(EVERY, MATCH_ELSE_CREATE, MERGE), "Every, MatchElseCreate, Merge"),
                Arguments.of(List.of(FREE), "Free"),
                Arguments.of(List.of(BEFORE, connected("Booking"), MERGE), "Before, Connected, Merge"),
                Arguments.of(List.of(FREE, MATCH_ELSE_CREATE, MERGE), "Free, MatchElseCreate, Merge"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasOneOfSevenShapes(List<String> modes, String read) {
        Section section = only(section(modes));

        assertThat(Shapes.named(section.statements())).isEqualTo(read);
        assertThat(section.mergeRows()).hasSize(read.endsWith("Merge") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Booking | Booking",
                "Booking, or Ticket | Booking/Ticket",
                "Booking, Ticket, or Price list | Booking/Ticket/Price list",
                "A, B, C, or D | A/B/C/D",
                "Trade or Craft | Trade or Craft"
            })
    void namesTheSystemOnceThenTheDatatypes(String list, String datatypes) {
        Section section = only(section(List.of(BEFORE, connected(list))));

        assertThat(section.statement(Statement.Connected.class))
                .contains(new Statement.Connected(16, "Brightdesk", List.of(datatypes.split("/")), "Ledgerly"));
    }

    @Test
    void keepsAFreeConditionAsText() {
        Section section = only(section(List.of(FREE)));

        assertThat(section.statement(Statement.Free.class).map(Statement.Free::text))
                .contains("When the weather turns");
    }

    @Test
    void maySayOfTheBlankSystemWhereRecordsAreConnected() {
        String before = "Before any synchronization can take place, a link between a Brightdesk Visitor"
                + " and a  Payer must be established.";
        String connected = "A new  Payer will be created from a Brightdesk Visitor if it is connected to a"
                + " Brightdesk Ticket that is synchronized into .";

        Section section = only(sectionOf("Brightdesk Visitor", " Payer", "", List.of(before, connected)));

        assertThat(section.statement(Statement.Connected.class))
                .contains(new Statement.Connected(16, "Brightdesk", List.of("Ticket"), ""));
    }

    @Test
    void mayHaveNoSection() {
        SourceDocument document = Sample.read(Sample.document());

        assertThat(document.sections()).isEmpty();
        assertThat(document.lastLineEnds()).isEqualTo(1);
    }

    @Test
    void mayHoldASectionWithABlankLabelUnderAFullTitle() {
        String every = "Every Brightdesk Visitor will be synchronized with a  Payer.";

        SourceDocument document = Sample.read(Sample.document(
                section(List.of(EVERY)), sectionOf("Brightdesk Visitor", " Payer", "", List.of(every))));

        assertThat(document.target()).isEqualTo("Ledgerly");
        assertThat(document.sections())
                .extracting(section -> section.right().blankSystem())
                .containsExactly(false, true);
    }

    @Test
    void mayJoinASystemWithItself() {
        String text = Sample.document(sectionOf(
                        "Brightdesk Visitor",
                        "Brightdesk Visitor",
                        "Brightdesk",
                        List.of("Every Brightdesk Visitor will be synchronized with a Brightdesk Visitor."),
                        row("alias", "alias", "\"string\"")))
                .replaceFirst(
                        "=+\nBrightdesk to Ledgerly Dataflow\n=+",
                        "=".repeat(33) + "\nBrightdesk to Brightdesk Dataflow\n" + "=".repeat(33));

        Section section = Sample.read(text).sections().get(0);

        assertThat(section.left()).isEqualTo(section.right());
    }

    @Test
    void mayRepeatAHeadingWithTheSameContentOrAnother() {
        String one = section(List.of(EVERY), row("alias", "name", "\"string\""));

        SourceDocument document = Sample.read(Sample.document(one, one, section(List.of(FREE))));

        assertThat(document.sections())
                .extracting(Section::heading)
                .containsOnly("Brightdesk Visitor to Ledgerly Payer");
        assertThat(document.sections())
                .extracting(Section::line)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void mayLeadOneLeftToSeveralRightAndSeveralToOne() {
        Section section = only(section(
                List.of(EVERY),
                row("home", "address", "\"string\""),
                row("home", "street", "\"string\""),
                row("work", "address", "\"string\"")));

        assertThat(section.propertyRows())
                .extracting(row -> row.left().path() + ">" + row.right().path())
                .containsExactly("home>address", "home>street", "work>address");
    }

    @Test
    void keepsBlanksTabsAndDoubleDots() {
        Section section = only(section(
                List.of(EVERY), row("mailbox ", "contact.mail\t", "\"string\""), row("parts..sku", " code", "N/A")));

        PropertyRow first = section.propertyRows().get(0);
        assertThat(first.left()).isEqualTo(new Cell("mailbox "));
        assertThat(first.right()).isEqualTo(new Cell("contact.mail\t"));
        assertThat(first.right().path()).isEqualTo("contact.mail");
        assertThat(section.propertyRows().get(1).left().exactPath()).isEqualTo("parts..sku");
        assertThat(section.propertyRows().get(1).right().exactPath()).isEqualTo(" code");
    }

    @Test
    void mayHoldSeveralAlternativesToMatchBy() {
        Section section = only(section(List.of(BEFORE, MERGE + row("phone", "mobile") + row("code", "ref"))));

        assertThat(section.mergeRows())
                .extracting(row -> row.left().path())
                .containsExactly("mailbox", "phone", "code");
    }

    @Test
    void isReadWithLabelsThatBeginAlike() {
        String every = "Every Brightdesk Pro Visitor will be synchronized with a Brightdesk Payer.";
        String text = Sample.document(
                        sectionOf("Brightdesk Pro Visitor", "Brightdesk Payer", "Brightdesk", List.of(every)))
                .replaceFirst(
                        "=+\nBrightdesk to Ledgerly Dataflow\n=+",
                        "=".repeat(37) + "\nBrightdesk Pro to Brightdesk Dataflow\n" + "=".repeat(37));

        Section section = Sample.read(text).sections().get(0);

        assertThat(section.left()).isEqualTo(new End("Brightdesk Pro Visitor", "Brightdesk Pro", "Visitor"));
        assertThat(section.right()).isEqualTo(new End("Brightdesk Payer", "Brightdesk", "Payer"));
    }

    @Test
    void isSplitByItsHeaderCellsEvenWhereALabelHoldsTheWordTo() {
        String left = "Brightdesk Visitor to be";
        String every = "Every " + left + " will be synchronized with a Ledgerly Payer.";

        Section section = only(sectionOf(left, "Ledgerly Payer", "Ledgerly", List.of(every)));

        assertThat(section.left().datatype()).isEqualTo("Visitor to be");
    }
}
