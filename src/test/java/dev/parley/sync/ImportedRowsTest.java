package dev.parley.sync;

import static dev.parley.dataflow.Side.LEFT;
import static dev.parley.dataflow.Side.RIGHT;
import static dev.parley.document.intake.Sample.BEFORE;
import static dev.parley.document.intake.Sample.EVERY;
import static dev.parley.document.intake.Sample.IF_MATCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.document.intake.Sample;
import dev.parley.playground.sim.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each form that rows can have, imported and run. */
final class ImportedRowsTest {

    private static final String PAIR = "visitor-payer";
    private static final String IN_NORWAY = " (Dependant on having NO in zone)";
    private static final String IN_SWEDEN = " (Dependant on having SE in zone)";

    private static Sample visitors(String... sentences) {
        return Sample.of("Brightdesk", "Ledgerly").section("Visitor", "Payer", sentences);
    }

    private static Sample payers() {
        return Sample.of("Ledgerly", "Brightdesk").section("Payer", "Visitor", BEFORE);
    }

    private static String adaIn(ImportedWorld world, String zone) {
        return world.add(LEFT, "Visitor", "name", "Ada", "zone", zone, "home.street", "Quay 1");
    }

    @Test
    @DisplayName("g7 J02: a row that depends on a value travels from records that have it")
    void travelsWhereTheValueIs() {
        ImportedWorld world =
                ImportedWorld.of(visitors(EVERY).row("name", "name").row("home.street" + IN_NORWAY, "street"));
        adaIn(world, "NO");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "street")).containsExactly("Quay 1");
    }

    @Test
    @DisplayName("g7 J02, J04: of records that have another value it travels neither there nor back")
    void staysWhereAnotherValueIs() {
        ImportedWorld world = ImportedWorld.of(
                visitors(EVERY).row("name", "name").row("home.street" + IN_NORWAY, "street"),
                payers().row("name", "name").row("street", "home.street" + IN_NORWAY));
        String ada = adaIn(world, "SE");
        world.rest();
        String payer = world.linked(PAIR, ada).orElseThrow();
        assertThat(world.all(RIGHT, "Payer", "street")).containsExactly("");

        world.set(RIGHT, "Payer", payer, "street", "Pier 2");
        world.rest();

        assertThat(world.all(LEFT, "Visitor", "home.street")).containsExactly("Quay 1");
        assertThat(world.all(RIGHT, "Payer", "street")).containsExactly("Pier 2");
    }

    @Test
    @DisplayName("g7 g12 J06: two rows that no record meets together may write one property")
    void lettingTwoRowsWriteByTurns() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY)
                .row("home.street" + IN_NORWAY, "street")
                .row("name", "name")
                .row("phone" + IN_SWEDEN, "street"));
        adaIn(world, "NO");
        world.add(LEFT, "Visitor", "name", "Eve", "zone", "SE", "home.street", "Pier 2", "phone", "42");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "street")).containsExactlyInAnyOrder("Quay 1", "42");
    }

    @Test
    @DisplayName("g7 J08: of a list only the element of that type is read; one that is missing is appended")
    void reachesTheElementOfAType() {
        String invoice = "addresses.city (Dependant on having invoice in addresses.type)";
        ImportedWorld world = ImportedWorld.of(
                visitors(EVERY).row(invoice, "town").row("name", "name"),
                payers().row("name", "name").row("town", invoice));
        ObjectNode addresses = Json.object("name", "Ada");
        addresses.putArray("addresses").addObject().put("type", "visit").put("city", "Bergen");
        String ada = world.add(LEFT, "Visitor", addresses);
        world.rest();
        assertThat(world.all(RIGHT, "Payer", "town")).containsExactly("");

        world.set(RIGHT, "Payer", world.linked(PAIR, ada).orElseThrow(), "town", "Narvik");
        world.rest();

        assertThat(world.body(LEFT, "Visitor", ada))
                .contains("\"type\":\"visit\",\"city\":\"Bergen\"")
                .contains("Narvik", "invoice");
    }

    @Test
    @DisplayName("g8: an empty table links what matches, and nothing travels")
    void linksOnlyUnderAnEmptyTable() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY, IF_MATCH).match("email", "email"));
        String ada = world.add(LEFT, "Visitor", "name", "Ada", "email", "ada@x.example");
        world.add(LEFT, "Visitor", "name", "Carl", "email", "carl@x.example");
        String payer = world.add(RIGHT, "Payer", "email", "ada@x.example");

        world.rest();

        assertThat(world.linked(PAIR, ada)).contains(payer);
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("");
    }

    @Test
    @DisplayName("g9: nested paths on both sides, and the primary element of a list")
    void travelsBetweenNestedPaths() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY)
                .row("addresses.city", "town")
                .row("home.street", "place.line")
                .row("name", "name"));
        String ada = adaIn(world, "NO");
        world.set(LEFT, "Visitor", ada, "addresses.city", "Bodø");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "place.line")).containsExactly("Quay 1");
        assertThat(world.all(RIGHT, "Payer", "town")).containsExactly("Bodø");
    }

    @Test
    @DisplayName("g10: a value arrives as the target system declares it, whatever the document says")
    void typesAsDeclared() {
        ImportedWorld world =
                ImportedWorld.of(visitors(EVERY).row("name", "name").row("seats", "seats", "\"string\""));
        String ada = world.add(LEFT, "Visitor", "name", "Ada", "seats", "042");

        world.rest();

        String payer = world.linked(PAIR, ada).orElseThrow();
        assertThat(world.body(RIGHT, "Payer", payer)).contains("\"seats\":42");
        assertThat(world.all(LEFT, "Visitor", "seats")).containsExactly("042");
    }

    @Test
    @DisplayName("g11: one property may go to two")
    void travelsToTwo() {
        ImportedWorld world =
                ImportedWorld.of(visitors(EVERY).row("name", "name").row("name", "street"));
        adaIn(world, "NO");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("Ada");
        assertThat(world.all(RIGHT, "Payer", "street")).containsExactly("Ada");
    }

    @Test
    @DisplayName("g12: of two that go to one the first row counts")
    void takesTheFirstOfTwo() {
        ImportedWorld world = ImportedWorld.of(
                visitors(EVERY).row("home.street", "street").row("name", "name").row("phone", "street"));
        String ada = adaIn(world, "NO");
        world.set(LEFT, "Visitor", ada, "phone", "42");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "street")).containsExactly("Quay 1");
    }
}
