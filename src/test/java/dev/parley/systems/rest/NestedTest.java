package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.change;
import static dev.parley.systems.rest.Acme.json;
import static dev.parley.systems.rest.Acme.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.CreateOutcome.Created;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records whose path holds the id of another one. */
final class NestedTest {

    private static final String CONTACTS =
            """
            datatypes:
              Contact:
                path: /contacts
                create: /customers/{CustomerId}/contacts
                record: /customers/{CustomerId}/contacts/{Id}
                lookUps: [ Id ]
                properties:
                  CustomerId: { required: always }
                  Name: string
            """;

    private final WebServer server = new WebServer();
    private final BusinessSystem system =
            Acme.with(server, "id: { property: Id }\nlookUp: { query: { \"{property}\": \"{value}\" } }", CONTACTS);

    @Test
    void areCreatedBelowTheRecordAbove() {
        server.answering("{'Id':'5','Name':'Ada'}");

        var outcome = system.create("Contact", json("{'CustomerId':'c 1','Name':'Ada'}"), "ref");

        assertThat(server.asked()).containsExactly("POST /customers/c 1/contacts");
        assertThat(((Created) outcome).record().id()).isEqualTo("c 1/5");
        assertThat(((Created) outcome).record().body().path("CustomerId").asText())
                .isEqualTo("c 1");
    }

    @Test
    void cannotBeCreatedBelowNothing() {
        RemoteFailure.Rejected failure = catchThrowableOfType(
                RemoteFailure.Rejected.class, () -> system.create("Contact", json("{'Name':'Ada'}"), "ref"));

        assertThat(failure.property()).contains(Path.of("CustomerId"));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void areReadByBothIds() {
        server.answering("{'Id':'5','Name':'Ada'}");

        RemoteRecord read = system.read("Contact", "c1/5").orElseThrow();

        assertThat(server.asked()).containsExactly("GET /customers/c1/contacts/5");
        assertThat(read.id()).isEqualTo("c1/5");
    }

    @Test
    void areNoneUnderAnIdOfAnotherShape() {
        assertThat(system.read("Contact", "5")).isEmpty();
        assertThat(system.read("Contact", "a/b/c")).isEmpty();
        assertThat(system.read("Contact", "a/")).isEmpty();
    }

    @Test
    void areListedTogetherAndMustTellWhatTheyBelongTo() {
        server.answering("[{'Id':'5','CustomerId':'c1'}]").answering("[{'Id':'5'}]");
        Listing all = new Listing(Optional.empty(), Optional.empty());

        assertThat(Acme.ids(system.list("Contact", all))).containsExactly("c1/5");
        assertThat(catchThrowableOfType(RemoteFailure.Unreadable.class, () -> system.list("Contact", all)))
                .hasMessageContaining("a record without CustomerId");
    }

    @Test
    void answerAMoveUnderTheirNewId() {
        server.answering("{'Id':'5','Name':'Ada'}");

        RemoteRecord after = system.update(
                "Contact", record("c1/5", "{'Id':'5','CustomerId':'c1'}"), List.of(change("CustomerId", "'c2'")));

        assertThat(server.asked()).containsExactly("PATCH /customers/c1/contacts/5");
        assertThat(after.id()).isEqualTo("c2/5");
    }

    @Test
    void areFoundAgainWhenTheAnswerToAMoveWasLost() {
        server.answering("[{'Id':'5','CustomerId':'c2'}]");

        assertThat(system.successor("Contact", "c1/5")).map(RemoteRecord::id).contains("c2/5");
        assertThat(server.asked()).containsExactly("GET /contacts?Id=5");
    }
}
