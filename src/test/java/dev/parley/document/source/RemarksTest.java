package dev.parley.document.source;

import static dev.parley.document.source.Sample.EVERY;
import static dev.parley.document.source.Sample.MERGE;
import static dev.parley.document.source.Sample.document;
import static dev.parley.document.source.Sample.row;
import static dev.parley.document.source.Sample.section;
import static dev.parley.document.source.Sample.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lines are counted from the sample: the heading of its first section is line 12, the first mode sentence line 14. */
@DisplayName("What is not in the form of the documents")
final class RemarksTest {

    private static final String ROW = row("alias", "name", "\"string\"");
    private static final String ONE = document(section(List.of(EVERY), ROW));

    private static Reading read(String text) {
        return SourceReader.read(text, Sample.FILE);
    }

    private static List<String> remarks(Reading reading) {
        return reading.findings().stream()
                .map(finding -> finding.line() + " " + finding.code())
                .toList();
    }

    private static List<Integer> unread(Reading reading) {
        return reading.document().unread().stream().map(UnreadLine::line).toList();
    }

    @Test
    void aSentenceThatIsNotKnownIsUnreadAndTheRestIsRead() {
        Reading reading = read(ONE.replace("Every Brightdesk", "Evry Brightdesk"));

        assertThat(remarks(reading)).containsExactly("12 UNUSUAL_SHAPE", "14 UNKNOWN_SENTENCE");
        assertThat(unread(reading)).containsExactly(14);
        assertThat(reading.document().sections().get(0).propertyRows()).hasSize(1);
        assertThat(reading.findings().get(1))
                .returns(Finding.Weight.DECIDE, Finding::weight)
                .extracting(Finding::message)
                .asString()
                .startsWith("\"Evry Brightdesk Visitor will be synchronized");
    }

    @Test
    void aSentenceWithOtherLabelsIsNotTakenForOneOfTheSection() {
        Reading reading = read(ONE.replace("Every Brightdesk Visitor", "Every Brightdesk Guest"));

        assertThat(unread(reading)).containsExactly(14);
        assertThat(reading.document().sections().get(0).statements()).isEmpty();
    }

    @Test
    void halfOfMatchElseCreateIsUnread() {
        String half = "If no matching Ledgerly Payer is found, a new Ledgerly Payer will be created.";

        Reading reading = read(document(section(List.of(EVERY, half, MERGE))));

        assertThat(unread(reading)).containsExactly(16);
        assertThat(remarks(reading)).containsExactly("12 UNUSUAL_SHAPE", "16 UNKNOWN_SENTENCE");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsUnreadAndTheOthersAreRead() {
        Reading reading =
                read(document(section(List.of(EVERY), row("a", "b"), ROW, row("a", "b", "\"string\"", "more"))));

        assertThat(reading.document().sections().get(0).propertyRows())
                .extracting(row -> row.left().path())
                .containsExactly("alias");
        assertThat(remarks(reading)).containsExactly("26 ROW_CELLS", "31 ROW_CELLS");
        assertThat(unread(reading)).containsExactly(26, 27, 31, 32, 33, 34);
    }

    @Test
    void aCellOutsideOfATableIsUnread() {
        Reading reading = read(ONE.replace(EVERY, EVERY + "\n\n     - stray"));

        assertThat(remarks(reading)).containsExactly("16 STRAY_CELL");
    }

    @Test
    void aWrappedCellIsKeptAsFarAsItIsInItsLine() {
        Reading reading = read(document(section(List.of(EVERY), ROW.replace("name\n", "name\n       and more\n"))));

        assertThat(remarks(reading)).containsExactly("28 UNKNOWN_LINE");
        assertThat(reading.document().sections().get(0).propertyRows()).hasSize(1);
    }

    @Test
    void aTableOfMatchesWithoutItsSentenceIsUnread() {
        String merge = table("Brightdesk Visitor Property", "Ledgerly Payer Property") + row("a", "b");

        Reading reading = read(document(section(List.of(EVERY, merge), ROW)));

        assertThat(remarks(reading)).containsExactly("16 STRAY_TABLE");
        assertThat(reading.document().sections().get(0).mergeRows()).isEmpty();
    }

    @Test
    void aSentenceOfMatchesWithoutItsTableIsFound() {
        String sentence = MERGE.substring(0, MERGE.indexOf('\n'));

        Reading reading = read(document(section(List.of(Sample.BEFORE, sentence), ROW)));

        assertThat(remarks(reading)).containsExactly("12 NO_MERGE_TABLE");
    }

    @Test
    void headingSentencesAndHeaderCellsAreReadByWhatTwoOfThemSay() {
        Reading heading = read(ONE.replace("Visitor to Ledgerly", "Visitxr to Ledgerly"));
        Reading header = read(ONE.replace("Visitor Property", "Visitxr Property"));

        assertThat(remarks(heading)).containsExactly("12 HEADING_DIFFERS");
        assertThat(remarks(header)).containsExactly("23 HEADING_DIFFERS");
        assertThat(List.of(heading, header))
                .allSatisfy(reading -> assertThat(reading.document().sections().get(0))
                        .returns("Brightdesk Visitor to Ledgerly Payer", Section::heading)
                        .returns(1, section -> section.statements().size()));
    }

    @Test
    void barsOfAnotherLengthAreReadAsBars() {
        Reading reading = read(ONE.replaceAll("(?m)^={31}$", "=====").replaceAll("(?m)^-{36}$", "-----"));

        assertThat(remarks(reading)).containsExactly("1 VARIANT", "3 VARIANT", "13 VARIANT");
        assertThat(reading.document().sections()).hasSize(1);
    }

    @Test
    void aBarBelowASentenceDoesNotMakeItAHeading() {
        String connected = "A new Ledgerly Payer will be created from a Brightdesk Visitor if it is connected to a"
                + " Brightdesk Booking that is synchronized into Ledgerly.";

        Reading reading = read(document(section(List.of(Sample.BEFORE, connected + "\n-----"), ROW)));

        assertThat(remarks(reading)).containsExactly("17 UNKNOWN_SENTENCE");
        assertThat(reading.document().sections().get(0).statements()).hasSize(2);
    }

    @Test
    void theOptionsOfATableMayBeWrittenInAnotherWay() {
        Reading reading = read(ONE.replace("   :header-rows: 1", "  :header-rows:  1\n   :widths: auto"));

        assertThat(remarks(reading)).containsExactly("21 VARIANT", "22 VARIANT");
        assertThat(reading.document().sections().get(0).propertyRows()).hasSize(1);
    }

    @Test
    void damageInOneSectionDoesNotReachTheNext() {
        String cut = section(List.of(EVERY), ROW);
        String text = document(cut.substring(0, cut.indexOf(".. list")), section(List.of(EVERY), ROW));

        Reading reading = read(text);

        assertThat(remarks(reading)).containsExactly("12 NO_PROPERTY_TABLE");
        assertThat(reading.document().sections())
                .extracting(section -> section.propertyRows().size())
                .containsExactly(0, 1);
    }
}
