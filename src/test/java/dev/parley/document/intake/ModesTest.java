package dev.parley.document.intake;

import static dev.parley.document.intake.Sample.BEFORE;
import static dev.parley.document.intake.Sample.EVERY;
import static dev.parley.document.intake.Sample.FREE;
import static dev.parley.document.intake.Sample.IF_MATCH;
import static dev.parley.document.intake.Sample.connected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seven shapes of sections, and what they make of records that have no counterpart. */
final class ModesTest {

    /** A shape with what it creates, what it matches by, and what is found about it. */
    private enum Shape {
        EVERY_RECORD(List.of(EVERY), false, Creation.IN_RIGHT, Code.NO_MATCH_RULE),
        MATCHED_ONLY(List.of(BEFORE), true, Creation.NEVER),
        CONNECTED(
                List.of(BEFORE, connected("Order")), false, Creation.NEVER, Code.CONNECTION_UNKNOWN, Code.LINK_BY_HAND),
        MATCHED_ELSE_CREATED(List.of(EVERY, IF_MATCH), true, Creation.IN_RIGHT),
        FREE_WORDS(List.of(FREE), false, Creation.NEVER, Code.CONDITION_OPAQUE, Code.LINK_BY_HAND),
        CONNECTED_OR_MATCHED(
                List.of(BEFORE, connected("Order", "Quote")), true, Creation.NEVER, Code.CONNECTION_UNKNOWN),
        FREE_WORDS_MATCHED(List.of(FREE, IF_MATCH), true, Creation.NEVER, Code.CONDITION_OPAQUE, Code.LINK_BY_HAND);

        private final List<String> sentences;
        private final boolean table;
        private final Creation creates;
        private final List<Code> found;

        Shape(List<String> sentences, boolean table, Creation creates, Code... found) {
            this.sentences = sentences;
            this.table = table;
            this.creates = creates;
            this.found = List.of(found);
        }

        private Sample sample() {
            Sample sample = Sample.of("Customcrm", "Powerofficego")
                    .section("Customer", "Customers", sentences.toArray(String[]::new));
            return (table ? sample.match("Email", "EmailAddress") : sample).row("Name", "Name");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a shape creates what it says without condition, and nothing else")
    void createsWhatIsSaidWithoutCondition(Shape shape) {
        Imported imported = Imports.of(shape.sample());

        Pair pair = imported.dataflow().orElseThrow().pairs().get(0);
        List<Code> about = new ArrayList<>(List.of(Code.REVERSE_MISSING));
        about.addAll(shape.found);
        assertThat(pair.create()).isEqualTo(shape.creates);
        assertThat(imported.findings())
                .extracting(finding -> finding.code())
                .containsExactlyInAnyOrderElementsOf(
                        about.stream().map(Code::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a merge table becomes match rules, unless free words say when it counts")
    void matchesByTheTable(Shape shape) {
        boolean opaque =
                Arrays.asList(Shape.FREE_WORDS, Shape.FREE_WORDS_MATCHED).contains(shape);

        Imported imported = Imports.of(shape.sample());

        List<String> rules = imported.dataflow().orElseThrow().pairs().get(0).match().stream()
                .map(MatchRule::text)
                .toList();
        assertThat(rules).isEqualTo(shape.table && !opaque ? List.of("Email = EmailAddress") : List.of());
    }

    @Test
    @DisplayName("free words stand in the definition as a comment, with the rules they hold back")
    void keepsFreeWordsAndTheirRules() {
        Imported imported = Imports.of(Shape.FREE_WORDS_MATCHED.sample());

        assertThat(Imports.comments(imported))
                .contains("in free words: Only on rainy days")
                .anyMatch(line -> line.startsWith("match, CONDITION_OPAQUE") && line.endsWith("Email | EmailAddress"));
    }

    @Test
    @DisplayName("a connection names the pairs that would need a reference")
    void namesThePairsOfAConnection() {
        Sample sample =
                Shape.CONNECTED.sample().section("Order", "Salesorders", BEFORE).match("Reference", "ContractNo");

        Imported imported = Imports.of(sample);

        assertThat(Imports.found(imported, Code.CONNECTION_UNKNOWN))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(sample.line("A new"));
                    assertThat(finding.wayOut())
                            .contains("create: { in-right: { if-connected: [ order-salesorders ] } }");
                });
    }

    @Test
    @DisplayName("rows of a merge table are alternatives, and those of both documents count")
    void takesTheRulesOfBothDocuments() {
        Sample there = Sample.of("Customcrm", "Powerofficego")
                .section("Customer", "Customers", BEFORE)
                .match("Email", "EmailAddress", "Phone", "PhoneNumber")
                .row("Name", "Name");
        Sample back = Sample.of("Powerofficego", "Customcrm")
                .section("Customers", "Customer", BEFORE)
                .match("EmailAddress", "Email", "Name", "Name")
                .row("Name", "Name");

        Imported imported = Imports.of(there, back);

        assertThat(imported.dataflow().orElseThrow().pairs().get(0).match())
                .extracting(MatchRule::text)
                .containsExactly("Email = EmailAddress", "Phone = PhoneNumber", "Name = Name");
    }

    @Test
    @DisplayName("the reverse document creates on the left")
    void createsOnTheLeftAsTheReverseSays() {
        Sample there = Sample.of("Customcrm", "Powerofficego")
                .section("Customer", "Customers", BEFORE)
                .match("Email", "EmailAddress")
                .row("Name", "Name");
        Sample back = Sample.of("Powerofficego", "Customcrm")
                .section("Customers", "Customer", EVERY)
                .row("Name", "Name");

        Imported imported = Imports.of(back, there);

        assertThat(imported.name()).isEqualTo("customcrm-powerofficego");
        assertThat(Imports.lines(imported)).contains("create: in-left", "- Name <-> Name");
    }
}
