package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.sync.Entry;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads that are answered badly or not at all change nothing that is stored. */
final class BadAnswersOverHttpTest {

    private final ShopAndLedger world = new ShopAndLedger();
    private String person;
    private int writes;

    @BeforeEach
    void link() {
        person = world.office
                .customers()
                .create(Json.object(
                        "IsPerson", true, "FirstName", "Kari", "LastName", "N", "EmailAddress", "kari@example.no"))
                .get("Id")
                .asText();
        world.rest();
        writes = world.writes();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Entry link(String id) {
        return world.flow.entry("customer", Side.LEFT, id);
    }

    private void assertNothingChanged(Entry before) {
        assertThat(link(person)).isEqualTo(before);
        assertThat(world.flow.rests(world::writes)).isTrue();
        assertThat(link(person)).isEqualTo(before);
        assertThat(world.writes()).isEqualTo(writes);
    }

    @Test
    @DisplayName("N14: a 200 with an HTML page is a failure, never an empty list")
    void takesAnHtmlPageForAFailure() {
        Entry before = link(person);
        world.shop.switches().html200Next(1, "GET", "/customers.json");

        JsonNode answer = world.flow.attempt("reconcile");

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertNothingChanged(before);
    }

    @Test
    @DisplayName("N14: the same for the list of the other system")
    void takesAnHtmlPageOfTheBooksForAFailure() {
        Entry before = link(person);
        world.office.switches().html200Next(1, "GET", "/Customers");

        JsonNode answer = world.flow.attempt("reconcile");

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNREADABLE");
        assertNothingChanged(before);
    }

    private void timeOut(int times) {
        Predicate<Request> reads = request -> request.method().equals("GET");
        world.interference.answer(times, reads, BadAnswersOverHttpTest::noAnswer);
    }

    private static Reply noAnswer(Request request) {
        throw new RemoteFailure.Unavailable(request + ": no answer", false, Optional.empty(), null);
    }

    @Test
    @DisplayName("N16: a read that times out is tried again, and nobody notices")
    void readsAgainAfterATimeout() {
        Entry before = link(person);
        timeOut(3);

        JsonNode answer = world.flow.run("reconcile");

        assertThat(Flow.sum(answer, "unchanged")).isEqualTo(2);
        assertNothingChanged(before);
    }

    @Test
    @DisplayName("N16: reads that time out again and again fail the run and change nothing")
    void changesNothingWhenReadsTimeOut() {
        Entry before = link(person);
        timeOut(100);

        JsonNode answer = world.flow.attempt("reconcile");
        world.interference.end();

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNAVAILABLE");
        assertNothingChanged(before);
    }

    @Test
    @DisplayName("N02: a write that meets 429 without a time three times succeeds after growing waits")
    void writesAfterGrowingWaits() {
        world.office.customers().set(Long.parseLong(person), "FirstName", "Kari Anne");
        Predicate<Request> writing = request -> request.method().equals("PUT");
        world.interference.answer(3, writing, request -> new Reply(429, Map.of(), "", world.clock.instant()));
        var slept = world.clock.slept();

        world.flow.run("sync");

        String customer = world.flow.right("customer", person);
        assertThat(world.shop.customers().get(Long.parseLong(customer)).get("first_name"))
                .hasToString("\"Kari Anne\"");
        assertThat(world.writes() - writes).isEqualTo(1);
        assertThat(world.clock.slept().minus(slept)).hasSeconds(7);
    }
}
