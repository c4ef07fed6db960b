package dev.parley.playground.sim.customcrm;

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

    private final Crm crm = new Crm();
    private final String customer = crm.customer("Ås Bygg AS");
    private final String screw = crm.create("Product", "Name", "Skrue", "Price", 2.5);
    private final String nail = crm.create("Product", "Name", "Spiker", "Price", 1);

    @AfterEach
    void close() {
        crm.close();
    }

    private ObjectNode line(String product, Object quantity) {
        return Json.object("ProductId", product, "Quantity", quantity, "UnitPrice", 2.5, "Discount", 10);
    }

    private JsonNode order(Object... lines) throws Exception {
        Reply reply = crm.api.post(
                "/orders", Json.object("CustomerId", customer, "OrderDate", "2030-01-02", "Lines", List.of(lines)));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    @Test
    void givesANumberAndAnIdToEachLine() throws Exception {
        JsonNode order = order(line(screw, 4), line(nail, 100));

        assertThat(order.path("Number").asText()).isEqualTo("10001");
        assertThat(order.at("/Lines/0/Id").asText())
                .isNotBlank()
                .isNotEqualTo(order.at("/Lines/1/Id").asText());
        assertThat(order.at("/Lines/1/Quantity").asInt()).isEqualTo(100);
        assertThat(order.at("/Lines/0/Description").isNull()).isTrue();
        assertThat(order.path("Currency").isNull()).isTrue();
    }

    @Test
    void replacesTheLinesAsAWhole() throws Exception {
        JsonNode order = order(line(screw, 4), line(nail, 100));
        String kept = order.at("/Lines/1/Id").asText();
        crm.clock.move(Duration.ofMillis(5));

        JsonNode patched = crm.patch(
                        "/orders/" + order.path("Id").asText(),
                        "Lines",
                        List.of(line(screw, 1), Json.object("Id", kept, "Quantity", 50)))
                .json();

        assertThat(patched.path("Lines").size()).isEqualTo(2);
        assertThat(patched.at("/Lines/0/Id").asText())
                .isNotEqualTo(order.at("/Lines/0/Id").asText());
        assertThat(patched.at("/Lines/1/Id").asText()).isEqualTo(kept);
        assertThat(patched.at("/Lines/1/Quantity").asInt()).isEqualTo(50);
        assertThat(patched.at("/Lines/1/ProductId").asText()).isEqualTo(nail);
        assertThat(patched.path("ModifiedAt").asText()).endsWith(".128Z");
    }

    @Test
    void leavesTheLinesAloneWhenTheyAreNotGiven() throws Exception {
        JsonNode order = order(line(screw, 4));

        JsonNode patched = crm.patch("/orders/" + order.path("Id").asText(), "Reference", "PO 7")
                .json();

        assertThat(patched.path("Lines")).isEqualTo(order.path("Lines"));
    }

    @Test
    void losesAllLinesToAnEmptyListOrNull() throws Exception {
        String path = "/orders/" + order(line(screw, 4)).path("Id").asText();

        JsonNode emptied = crm.patch(path, "Lines", List.of()).json();
        crm.patch(path, "Lines", List.of(line(nail, 1)));
        JsonNode cleared = crm.patch(path, "Lines", null).json();

        assertThat(emptied.path("Lines")).isEmpty();
        assertThat(cleared.path("Lines").isArray()).isTrue();
        assertThat(cleared.path("Lines")).isEmpty();
    }

    @Test
    void refusesALineItNeverHad() throws Exception {
        String path = "/orders/" + order(line(screw, 4)).path("Id").asText();

        Reply reply = crm.patch(path, "Lines", List.of(Json.object("Id", "line-0000099", "Quantity", 1)));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.error(reply).path("properties").get(0).asText()).isEqualTo("Lines.Id");
    }

    @Test
    void refusesReferencesToNothing() throws Exception {
        Reply reply = crm.api.post(
                "/orders",
                Json.object(
                        "CustomerId", "cus-0000099",
                        "ContactId", "con-0000099",
                        "Lines", List.of(line("pro-0000099", 1))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.error(reply).path("properties"))
                .isEqualTo(Json.node(List.of("ContactId", "CustomerId", "Lines.ProductId")));
        assertThat(crm.sim.records("Order").size()).isZero();
    }

    @Test
    void refusesAnOrderWithoutACustomerAndADateThatIsNone() throws Exception {
        Reply reply = crm.api.post("/orders", Json.object("OrderDate", "2030-02-30"));

        assertThat(crm.error(reply).path("properties")).isEqualTo(Json.node(List.of("CustomerId", "OrderDate")));
    }

    @Test
    void keepsAProductThatStandsOnALine() throws Exception {
        order(line(screw, 4));

        assertThat(crm.api.delete("/products/" + screw).status()).isEqualTo(409);
        assertThat(crm.api.delete("/products/" + nail).status()).isEqualTo(204);
    }

    @Test
    void isFoundByItsNumber() throws Exception {
        order(line(screw, 4));
        String second = order(line(nail, 4)).path("Id").asText();

        List<String> found = crm.listed("/orders?Number=10002", "Id");

        assertThat(found).containsExactly(second);
    }
}
