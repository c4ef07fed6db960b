package dev.parley.playground.sim.dolibarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Doli doli = new Doli();
    private final long customer = doli.create("thirdparties", "name", "Ås Bygg AS");
    private final long product = doli.create("products", "ref", "P-1", "label", "Skrue");

    @AfterEach
    void close() {
        doli.close();
    }

    private ObjectNode line(Object quantity) {
        return Json.object("fk_product", product, "qty", quantity, "subprice", 2.5, "tva_tx", 25);
    }

    private String path() throws Exception {
        Reply created = doli.api.post(
                "/orders",
                Json.object("socid", customer, "date", Doli.NOON, "lines", List.of(line(3)), "ref_ext", "parley:abc"));
        return "/orders/" + created.json().asLong();
    }

    @Test
    void createsAndReadsAnOrderWithItsLines() throws Exception {
        JsonNode order = doli.api.get(path()).json();

        assertThat(order.path("ref").asText()).isEqualTo("CO-0001");
        assertThat(order.path("socid").asLong()).isEqualTo(customer);
        assertThat(order.path("date").asLong()).isEqualTo(Doli.NOON);
        assertThat(order.at("/lines/0/qty").asInt()).isEqualTo(3);
        assertThat(order.at("/lines/0/id").isIntegralNumber()).isTrue();
        assertThat(doli.api.get("/orders/ref_ext/parley:abc").json()).isEqualTo(order);
    }

    @Test
    void leavesTheLinesToTheirOwnPaths() throws Exception {
        String path = path();

        JsonNode changed =
                doli.put(path, "ref_client", "PO 7", "lines", List.of()).json();

        assertThat(changed.path("ref_client").asText()).isEqualTo("PO 7");
        assertThat(changed.path("lines").size()).isEqualTo(1);
    }

    @Test
    void addsChangesAndRemovesLines() throws Exception {
        String path = path();
        doli.clock.move(Duration.ofSeconds(1));

        JsonNode added = doli.api.post(path + "/lines", line(7)).json();
        JsonNode changed = doli.put(path + "/lines/" + added.asLong(), "qty", 8).json();
        JsonNode listed = doli.api.get(path + "/lines").json();
        Reply removed = doli.api.delete(path + "/lines/" + listed.at("/0/id").asLong());
        JsonNode left = doli.api.get(path).json();

        assertThat(added.isIntegralNumber()).isTrue();
        assertThat(changed.at("/lines/1/qty").asInt()).isEqualTo(8);
        assertThat(changed.at("/lines/1/subprice").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(listed.size()).isEqualTo(2);
        assertThat(removed.status()).isEqualTo(200);
        assertThat(left.path("lines").size()).isEqualTo(1);
        assertThat(left.at("/lines/0/id")).isEqualTo(added);
        assertThat(left.path("date_modification").asLong()).isEqualTo(Doli.NOON + 1);
    }

    @Test
    void knowsNoLineItNeverHad() throws Exception {
        String path = path();

        assertThat(doli.put(path + "/lines/99", "qty", 8).status()).isEqualTo(404);
        assertThat(doli.api.delete(path + "/lines/99").status()).isEqualTo(404);
        assertThat(doli.api.get("/orders/99/lines").status()).isEqualTo(404);
    }

    @Test
    void refusesReferencesToNothing() throws Exception {
        Reply order = doli.api.post("/orders", Json.object("socid", 99, "date", Doli.NOON));
        Reply line = doli.api.post(path() + "/lines", Json.object("fk_product", 99));

        assertThat(order.status()).isEqualTo(400);
        assertThat(line.status()).isEqualTo(400);
    }

    @Test
    void keepsAThirdpartyThatHasOrders() throws Exception {
        path();

        assertThat(doli.api.delete("/thirdparties/" + customer).status()).isEqualTo(409);
    }
}
