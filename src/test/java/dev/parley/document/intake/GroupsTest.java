package dev.parley.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.document.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which documents belong together, and under which name. */
final class GroupsTest {

    private static final String LATER = "2031-03-03 04:05:06";

    private static Direction direction(Sample sample) {
        return Imports.importing(Options.NONE)
                .direction(sample.document())
                .direction()
                .orElseThrow();
    }

    @Test
    @DisplayName("a document and its reverse make one definition, however their labels are spelt")
    void joinsADocumentAndItsReverse() {
        Direction there = direction(Sample.of("Custom CRM", "PowerOffice GO").in("a.rst"));
        Direction other = direction(Sample.of("HubSpot", "Wix.com").in("b.rst"));
        Direction back = direction(Sample.of("Powerofficego", "Customcrm").in("c.rst"));
        Direction otherBack = direction(Sample.of("Wix", "Hubspot").in("d.rst"));

        Groups groups = Groups.of(List.of(otherBack, back, other, there));

        assertThat(groups.all())
                .containsExactly(
                        new Groups.Group(there, Optional.of(back)), new Groups.Group(other, Optional.of(otherBack)));
        assertThat(groups.findings()).isEmpty();
    }

    @Test
    @DisplayName("of two documents of one direction the newer counts, and the other is named")
    void takesTheNewerOfTwo() {
        Direction older = direction(Sample.of("Custom CRM", "Shopify").in("a.rst"));
        Direction newer = direction(Sample.of("Customcrm", "Shopify", LATER).in("b.rst"));

        Groups groups = Groups.of(List.of(older, newer));

        assertThat(groups.all()).containsExactly(new Groups.Group(newer, Optional.empty()));
        assertThat(groups.findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(tuple("DOCUMENT_REPEATED", "a.rst"));
    }

    @Test
    @DisplayName("a document of a system with itself is its own reverse")
    void takesASystemWithItselfAsWhole() {
        Imported imported = Imports.of(Sample.of("Customcrm", "Customcrm")
                .section("Contact", "Customer", Sample.BEFORE)
                .match("Email", "Email")
                .row("Email", "Email")
                .row("Phone", "Phone")
                .section("Customer", "Contact", Sample.BEFORE)
                .row("Email", "Email"));

        assertThat(imported.name()).isEqualTo("customcrm-customcrm");
        assertThat(Imports.lines(imported)).contains("- Email <-> Email", "- Phone -> Phone");
        assertThat(Imports.found(imported, Code.REVERSE_MISSING)).isEmpty();
    }

    @Test
    @DisplayName("either document of a shipped dataflow makes it under its name, with the names of its pairs")
    void keepsTheNamesOfWhatShips() {
        Sample there = Sample.of("PowerOffice GO", "Shopify")
                .section("Customers (human data)", "Customer", Sample.EVERY)
                .row("EmailAddress", "email");
        Sample back = Sample.of("Shopify", "PowerOffice GO")
                .section("Customer", "Customers (human data)", Sample.BEFORE)
                .row("email", "EmailAddress");

        Stream<Imported> imported =
                Stream.of(there, back).map(sample -> Imports.besideShipped().of(sample.document(), Optional.empty()));

        assertThat(imported).allSatisfy(one -> {
            assertThat(one.name()).isEqualTo("powerofficego-shopify");
            assertThat(Imports.lines(one)).contains("- name: customer");
        });
    }

    @Test
    @DisplayName("a blank label that nothing tells has to be given")
    void asksForALabelThatNothingTells() {
        Sample sample = Sample.of("Custom CRM", "")
                .section("Customer", "Customers", Sample.EVERY)
                .in("old.rst");

        Importing.Told told = Imports.importing(Options.NONE).direction(sample.document());
        Importing.Told given = Imports.importing(new Options(Optional.of("PowerOffice GO"), false))
                .direction(sample.document());

        assertThat(told.direction()).isEmpty();
        assertThat(told.findings()).extracting(Finding::code).contains(Code.LABEL_UNKNOWN.name());
        assertThat(given.direction().orElseThrow().target()).isEqualTo("powerofficego");
    }

    @Test
    @DisplayName("a document alone goes one way, or both when asked")
    void goesBothWaysWhenAsked() {
        Sample sample = Sample.of("Customcrm", "Shopify")
                .section("Customer", "Customer", Sample.EVERY)
                .row("Email", "email");

        Imported asked = Imports.of(new Options(Optional.empty(), true), sample);

        assertThat(Imports.lines(asked)).contains("- Email <-> email");
        assertThat(Imports.lines(Imports.of(sample))).contains("- Email -> email");
    }
}
