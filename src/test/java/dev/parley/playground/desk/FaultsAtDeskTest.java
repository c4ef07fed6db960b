package dev.parley.playground.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.playground.board.Board;
import dev.parley.playground.board.FailedCalls;
import dev.parley.playground.board.Journal;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsAtDeskTest {

    private final ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults());
    private final Desk desk = Systems.shopify(shop).desk(Sheets.of("powerofficego-shopify", "customer", Side.RIGHT));
    private final Caller api =
            new Caller(shop.url() + "/admin/api/2026-01", Map.of("X-Shopify-Access-Token", shop.accessToken()));

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource
    void isOnUntilItIsSwitchedOff(Fault fault) {
        assertThat(desk.faults()).isEmpty();

        desk.let(fault, true);

        assertThat(desk.faults()).containsExactly(fault);
        desk.let(fault, false);
        assertThat(desk.faults()).isEmpty();
    }

    @Test
    void answersAsTheFaultSays() throws Exception {
        desk.let(Fault.REFUSING, true);
        assertThat(status()).isEqualTo(503);

        desk.let(Fault.LIMITED, true);

        assertThat(status()).isEqualTo(429);
        assertThat(desk.faults()).containsExactly(Fault.LIMITED);
        desk.let(Fault.LIMITED, false);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void isOverOnceTheAnswerOfAWriteIsLost() throws Exception {
        desk.let(Fault.LOST_ONCE, true);
        assertThat(status()).isEqualTo(200);

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(desk.faults()).isEmpty();
        assertThat(shop.customers().size()).isEqualTo(1);
    }

    @Test
    void tellsHowManyCallsFailedAndHow() throws Exception {
        var clock = Clock.systemUTC();
        var board = new Board(clock);
        var failedCalls = new FailedCalls(Map.of("right", desk), new Journal(board, clock));
        failedCalls.look();
        desk.let(Fault.REFUSING, true);
        status();
        status();
        desk.let(Fault.REFUSING, false);
        status();

        failedCalls.look();
        failedCalls.look();

        var journal = board.since(0).path("sections").path("journal");
        assertThat(journal.size()).isEqualTo(1);
        assertThat(journal.get(0).path("status").asInt()).isEqualTo(503);
        assertThat(journal.get(0).path("count").asInt()).isEqualTo(2);
        assertThat(journal.get(0).path("name").asText()).isEqualTo("GET /customers.json");
    }

    private int status() throws Exception {
        return api.get("/customers.json").status();
    }

    private void create() throws Exception {
        api.post("/customers.json", Json.object("customer", Map.of("email", "a@example.no")));
    }
}
