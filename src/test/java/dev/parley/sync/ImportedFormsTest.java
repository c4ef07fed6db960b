package dev.parley.sync;

import static dev.parley.dataflow.Side.LEFT;
import static dev.parley.dataflow.Side.RIGHT;
import static dev.parley.document.intake.Sample.BEFORE;
import static dev.parley.document.intake.Sample.EVERY;
import static dev.parley.document.intake.Sample.FREE;
import static dev.parley.document.intake.Sample.IF_MATCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.intake.Sample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each form that a section can have, imported and run: what its sentences say is what happens. */
final class ImportedFormsTest {

    private static final String PAIR = "visitor-payer";

    private static Sample visitors(String... sentences) {
        return Sample.of("Brightdesk", "Ledgerly").section("Visitor", "Payer", sentences);
    }

    /** Its reverse, whose records are never created. */
    private static Sample payers() {
        return Sample.of("Ledgerly", "Brightdesk").section("Payer", "Visitor", BEFORE);
    }

    private static String visitor(ImportedWorld world, String name, String email) {
        return world.add(LEFT, "Visitor", "name", name, "email", email);
    }

    private static String payer(ImportedWorld world, String name, String email) {
        return world.add(RIGHT, "Payer", "name", name, "email", email);
    }

    @Test
    @DisplayName("g1 EVERY: every record gets a counterpart, on that side only")
    void createsEvery() {
        ImportedWorld world =
                ImportedWorld.of(visitors(EVERY).row("name", "name").row("email", "email"));
        visitor(world, "Ada", "ada@x.example");
        payer(world, "Bob", "bob@x.example");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(world.all(LEFT, "Visitor", "name")).containsExactly("Ada");
    }

    @Test
    @DisplayName("g2 g4 BEFORE, MERGE: what matches by any one combination is linked, nothing is created")
    void linksWhatMatchesOnly() {
        ImportedWorld world = ImportedWorld.of(
                visitors(BEFORE).match("email", "email", "phone", "phone").row("name", "name"));
        String ada = visitor(world, "Ada", "ada@x.example");
        String eve = world.add(LEFT, "Visitor", "name", "Eve", "phone", "42");
        visitor(world, "Carl", "carl@x.example");
        String payer = payer(world, "", "ada@x.example");
        String other = world.add(RIGHT, "Payer", "phone", "42");

        world.rest();

        assertThat(world.linked(PAIR, ada)).contains(payer);
        assertThat(world.linked(PAIR, eve)).contains(other);
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactlyInAnyOrder("Ada", "Eve");
    }

    @Test
    @DisplayName("g2 BEFORE: nothing travels until a person links the two")
    void travelsOnceLinked() {
        ImportedWorld world = ImportedWorld.of(visitors(BEFORE).row("name", "name"));
        String ada = visitor(world, "Ada", "");
        String payer = payer(world, "", "");
        world.rest();
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("");

        world.link(PAIR, ada, payer);

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("Ada");
    }

    private static Sample connected() {
        return visitors(BEFORE, Sample.connected("Booking")).row("name", "name").row("email", "email");
    }

    private static Sample withBookings(Sample document) {
        return document.section("Booking", "Deal", EVERY)
                .row("number", "number")
                .row("visitorId", "payerId");
    }

    @Test
    @DisplayName("g3 BEFORE, NEW-IF: as imported nothing is created, whatever it is connected to")
    void createsNothingWithoutReference() {
        ImportedWorld world = ImportedWorld.of(withBookings(connected()));
        String ada = visitor(world, "Ada", "ada@x.example");
        world.add(LEFT, "Booking", "number", "1", "visitorId", ada);

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).isEmpty();
        assertThat(world.all(RIGHT, "Deal", "payerId")).containsExactly("");
    }

    /** What the report asks for: the row that refers, uncommented, and the pair that it makes a connection. */
    private static ImportedWorld connecting(Sample document) {
        return ImportedWorld.edited(
                withBookings(document),
                "right: { datatype: Payer }\n",
                "right: { datatype: Payer }\n    create: { in-right: { if-connected: [ booking-deal ] } }\n",
                "- number -> number\n",
                "- number -> number\n      - { map: visitorId -> payerId, reference: visitor-payer }\n");
    }

    @Test
    @DisplayName("g3 BEFORE, NEW-IF, its reference written by a person: created only once connected")
    void createsWhatIsConnected() {
        ImportedWorld world = connecting(connected());
        String ada = visitor(world, "Ada", "ada@x.example");
        visitor(world, "Carl", "carl@x.example");
        world.rest();
        assertThat(world.all(RIGHT, "Payer", "name")).isEmpty();

        world.add(LEFT, "Booking", "number", "1", "visitorId", ada);
        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("Ada");
        assertThat(world.all(RIGHT, "Deal", "payerId"))
                .containsExactly(world.linked(PAIR, ada).orElseThrow());
    }

    @Test
    @DisplayName("g3 g4 BEFORE, NEW-IF, MERGE: a connected record that matches is linked, not created")
    void linksBeforeItCreatesWhatIsConnected() {
        ImportedWorld world = connecting(visitors(BEFORE, Sample.connected("Booking"))
                .match("email", "email")
                .row("name", "name"));
        String ada = visitor(world, "Ada", "ada@x.example");
        String eve = visitor(world, "Eve", "eve@x.example");
        String payer = payer(world, "", "ada@x.example");
        world.add(LEFT, "Booking", "number", "1", "visitorId", ada);
        world.add(LEFT, "Booking", "number", "2", "visitorId", eve);

        world.rest();

        assertThat(world.linked(PAIR, ada)).contains(payer);
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactlyInAnyOrder("Ada", "Eve");
    }

    @Test
    @DisplayName("g5 EVERY, IF-MATCH, MERGE: merged with the one that matches, else a new one")
    void mergesElseCreates() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY, IF_MATCH)
                .match("email", "email")
                .row("name", "name")
                .row("email", "email"));
        String ada = visitor(world, "Ada", "ada@x.example");
        visitor(world, "Carl", "carl@x.example");
        String payer = payer(world, "", "ada@x.example");

        world.rest();

        assertThat(world.linked(PAIR, ada)).contains(payer);
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactlyInAnyOrder("Ada", "Carl");
    }

    @Test
    @DisplayName("FREE: nothing is created or linked, because nobody can tell what the words mean")
    void createsNothingForFreeWords() {
        ImportedWorld world = ImportedWorld.of(visitors(FREE).row("name", "name"));
        visitor(world, "Ada", "ada@x.example");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).isEmpty();
    }

    @Test
    @DisplayName("FREE, the words said as a filter by a person: only what meets it gets a counterpart")
    void createsWhatMeetsTheFilter() {
        ImportedWorld world = ImportedWorld.edited(
                visitors(FREE).row("name", "name"),
                "left: { datatype: Visitor }\n",
                "left: { datatype: Visitor, filter: zone = wet }\n    create: in-right\n");
        world.add(LEFT, "Visitor", "name", "Ada", "zone", "wet");
        world.add(LEFT, "Visitor", "name", "Eve", "zone", "dry");

        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("Ada");
    }

    private static Sample freeOrMatching() {
        return visitors(FREE, IF_MATCH)
                .match("email", "email")
                .row("name", "name")
                .row("email", "email");
    }

    @Test
    @DisplayName("g5 FREE, IF-MATCH, MERGE: under words that nobody can tell nothing is linked either")
    void linksNothingForFreeWords() {
        ImportedWorld world = ImportedWorld.of(freeOrMatching());
        String ada = visitor(world, "Ada", "ada@x.example");
        payer(world, "", "ada@x.example");

        world.rest();

        assertThat(world.linked(PAIR, ada)).isEmpty();
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("");
    }

    @Test
    @DisplayName("g5 FREE, IF-MATCH, MERGE, said as a filter by a person: merged with what matches, else a new one")
    void mergesWhatMeetsTheFilterElseCreates() {
        ImportedWorld world = ImportedWorld.edited(
                freeOrMatching(),
                "left: { datatype: Visitor }\n",
                "left: { datatype: Visitor, filter: zone = wet }\n    create: in-right\n"
                        + "    match: [ email = email ]\n");
        String ada = world.add(LEFT, "Visitor", "name", "Ada", "email", "ada@x.example", "zone", "wet");
        world.add(LEFT, "Visitor", "name", "Carl", "email", "carl@x.example", "zone", "wet");
        world.add(LEFT, "Visitor", "name", "Eve", "email", "eve@x.example", "zone", "dry");
        String payer = payer(world, "", "ada@x.example");

        world.rest();

        assertThat(world.linked(PAIR, ada)).contains(payer);
        assertThat(world.all(RIGHT, "Payer", "name")).containsExactlyInAnyOrder("Ada", "Carl");
    }

    @Test
    @DisplayName("g6: once linked, an edit on either side arrives on the other")
    void keepsInSyncWhereverItIsEdited() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY).row("name", "name"), payers().row("name", "name"));
        String ada = visitor(world, "Ada", "");
        world.rest();
        String payer = world.linked(PAIR, ada).orElseThrow();

        world.set(RIGHT, "Payer", payer, "name", "Ada Byron");
        world.rest();

        assertThat(world.all(LEFT, "Visitor", "name")).containsExactly("Ada Byron");
    }

    @Test
    @DisplayName("g13: the documents say nothing of deletes, and none travels")
    void keepsTheCounterpartOfADeletedRecord() {
        ImportedWorld world = ImportedWorld.of(visitors(EVERY).row("name", "name"));
        String ada = visitor(world, "Ada", "");
        world.rest();

        world.delete(LEFT, "Visitor", ada);
        world.rest();

        assertThat(world.all(RIGHT, "Payer", "name")).containsExactly("Ada");
        assertThat(world.all(LEFT, "Visitor", "name")).isEmpty();
    }
}
