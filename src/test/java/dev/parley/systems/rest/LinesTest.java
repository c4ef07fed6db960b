package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.change;
import static dev.parley.systems.rest.Acme.json;
import static dev.parley.systems.rest.Acme.node;
import static dev.parley.systems.rest.Acme.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists inside records, written whole or element by element. */
final class LinesTest {

    private static final Path LINES = Path.of("Lines");
    private static final RemoteRecord ORDER = record(
            "o1",
            "{'id':'o1','Status':'New','Lines':[{'Id':1,'Text':'a','Due':86400,'Sum':5},"
                    + "{'Id':2,'Text':'b','Due':null,'Sum':6}]}");

    private final WebServer server = new WebServer();

    private BusinessSystem orders(String write) {
        String datatypes =
                """
                datatypes:
                  Order:
                    path: /orders
                    properties: { Status: string, On: { type: date, format: seconds } }
                    lists:
                      Lines:
                        id: Id
                        idType: integer
                        %s
                        properties:
                          Text: string
                          Due: { type: date, format: seconds }
                          Sum: { type: decimal, readOnly: true }
                """;
        return Acme.with(server, "", datatypes.formatted(write));
    }

    private BusinessSystem each(String update) {
        return orders("write: each\n        path: /orders/{id}/lines\n"
                + "        element: /orders/{id}/lines/{element}\n        update: " + update);
    }

    private static final List<Change> CHANGES = List.of(
            change("Status", "'Sent'"),
            Change.update(LINES, "2", node("{'Text':'B'}")),
            Change.remove(LINES, "1"),
            Change.insert(LINES, node("{'Text':'c','Due':'1970-01-03','Sum':null}")));

    @Test
    void areSentWholeWithTheIdsOfTheOldOnesAndWithoutWhatIsReadOnly() {
        server.answering("{'id':'o1','Lines':[]}");

        orders("write: whole").update("Order", ORDER, CHANGES);

        assertThat(server.asked()).containsExactly("PATCH /orders/o1");
        assertThat(server.sent())
                .containsExactly(
                        "{'Status':'Sent','Lines':[{'Id':2,'Text':'B','Due':null}," + "{'Text':'c','Due':172800}]}");
    }

    @Test
    void areSentOneByOneAndTheRecordIsReadAfterwards() {
        server.answering("{'id':'o1','Status':'Sent','Lines':[]}")
                .answering("{}")
                .answering(204, "")
                .answering("3")
                .answering("{'id':'o1','Status':'Sent','Lines':[{'Id':2},{'Id':3}]}");

        RemoteRecord after = each("put-partial").update("Order", ORDER, CHANGES);

        assertThat(server.asked())
                .containsExactly(
                        "PATCH /orders/o1",
                        "PUT /orders/o1/lines/2",
                        "DELETE /orders/o1/lines/1",
                        "POST /orders/o1/lines",
                        "GET /orders/o1");
        assertThat(server.sent()).containsExactly("{'Status':'Sent'}", "{'Text':'B'}", "{'Text':'c','Due':172800}");
        assertThat(after.body().path("Lines")).hasSize(2);
    }

    @Test
    void areSentWholeEachWhereAnElementIsReplaced() {
        server.answering("{}").answering("{'id':'o1','Lines':[]}");

        each("put-full").update("Order", ORDER, List.of(Change.update(LINES, "1", node("{'Text':'A'}"))));

        assertThat(server.sent()).containsExactly("{'Id':1,'Text':'A','Due':86400}");
    }

    @Test
    void mayBeGoneWhenTheyAreRemoved() {
        server.answering(404, "{}").answering("{'id':'o1','Lines':[]}");

        RemoteRecord after = each("put-full").update("Order", ORDER, List.of(Change.remove(LINES, "1")));

        assertThat(after.body().path("Lines")).isEmpty();
    }

    @Test
    void areNotWithoutEffectWhenALaterOneGetsNoAnswer() {
        server.answering("{}").answering(429, "{}");
        for (int attempt = 0; attempt < 4; attempt++) {
            server.answering(429, "{}");
        }
        List<Change> two = List.of(Change.remove(LINES, "1"), Change.remove(LINES, "2"));

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class, () -> each("put-full").update("Order", ORDER, two));

        assertThat(failure.effectPossible()).isTrue();
    }

    @Test
    void cannotBeChangedWhenTheyAreNoLongerThere() {
        RemoteFailure.Unavailable failure =
                catchThrowableOfType(RemoteFailure.Unavailable.class, () -> orders("write: whole")
                        .update("Order", ORDER, List.of(Change.update(LINES, "9", node("{'Text':'x'}")))));

        assertThat(failure.effectPossible()).isFalse();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void areReadWhereTheAnswerToACreateLeavesThemOut() {
        server.answering("{'id':'o2'}").answering("{'id':'o2','Lines':[{'Id':1}]}");

        orders("write: whole").create("Order", json("{'Lines':[{'Text':'a'}]}"), "ref");

        assertThat(server.asked()).containsExactly("POST /orders", "GET /orders/o2");
    }

    @Test
    void bringTimesInIsoWhateverTheSystemWrites() {
        server.answering("{'id':'o1','On':86400,'Lines':[{'Id':1,'Due':172800}]}");

        RemoteRecord read = orders("write: whole").read("Order", "o1").orElseThrow();

        assertThat(read.body().path("On").asText()).isEqualTo("1970-01-02");
        assertThat(read.body().at("/Lines/0/Due").asText()).isEqualTo("1970-01-03");
    }

    @Test
    void areWrittenAtTheNewPlaceOfARecordThatMoves() {
        String datatypes =
                """
                datatypes:
                  Order:
                    path: /orders
                    record: /shops/{shop}/orders/{id}
                    properties: { shop: string }
                    lists:
                      Lines:
                        id: Id
                        write: each
                        path: /shops/{shop}/orders/{id}/lines
                        element: /shops/{shop}/orders/{id}/lines/{element}
                        properties: { Text: string }
                """;
        RemoteRecord order = record("s1/o1", "{'id':'o1','shop':'s1','Lines':[{'Id':'1'}]}");
        server.answering("{'id':'o1','shop':'s2','Lines':[]}").answering("{}").answering("{'id':'o1','shop':'s2'}");

        RemoteRecord after = Acme.with(server, "", datatypes)
                .update("Order", order, List.of(change("shop", "'s2'"), Change.remove(LINES, "1")));

        assertThat(server.asked())
                .containsExactly(
                        "PATCH /shops/s1/orders/o1", "DELETE /shops/s2/orders/o1/lines/1", "GET /shops/s2/orders/o1");
        assertThat(after.id()).isEqualTo("s2/o1");
    }

    @Test
    void makeAListingPartialWhereItHasADigest() {
        BusinessSystem system = orders("digest: [ Status ]");

        assertThat(system.traits("Order").digests()).containsEntry(LINES, List.of(Path.of("Status")));
        assertThat(system.traits("Order").rowsArePartial()).isTrue();
    }
}
