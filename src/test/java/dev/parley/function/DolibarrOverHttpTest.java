package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.dolibarr.DolibarrSimulator;
import dev.parley.playground.sim.webhook.WebhookAttempt;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dolibarr by YAML alone, its unsigned webhooks sent to an address with a token while the writer waits. */
final class DolibarrOverHttpTest {

    private static final String TOKEN = "0a11c0de00004000";
    private static final long FIRST_OF_MARCH =
            LocalDate.of(2026, 3, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    private final OwnCrm<DolibarrSimulator> world = new OwnCrm<>(
            "dolibarr-powerofficego",
            DolibarrSimulator::start,
            crm -> Map.of(
                    "DOLIBARR_URL",
                    crm.site(),
                    "DOLIBARR_API_KEY",
                    crm.apiKey(),
                    "DOLIBARR_RATE",
                    "1000",
                    "DOLIBARR_WEBHOOK_TOKEN",
                    TOKEN));

    @AfterEach
    void close() {
        world.close();
    }

    private void subscribe(String token) {
        world.crm
                .webhooks()
                .subscribe(delivery -> world.listener.deliver("/webhooks/default/dolibarr/" + token, delivery));
    }

    private String company() {
        return world.add(
                "thirdparties",
                Json.object(
                        "name",
                        "Fjord",
                        "email",
                        "post@fjord.example",
                        "client",
                        1,
                        "address",
                        "Storgata 1",
                        "town",
                        "Bodø",
                        "zip",
                        "8006"));
    }

    private String product(String ref) {
        return world.add("products", Json.object("ref", ref, "label", "Vare " + ref, "price", 100));
    }

    private static ObjectNode line(String product, double quantity, double price) {
        return Json.object("fk_product", Long.parseLong(product), "desc", "frakt", "qty", quantity, "subprice", price);
    }

    private String order(String company, ObjectNode... lines) {
        ObjectNode order = Json.object("socid", Long.parseLong(company), "date", FIRST_OF_MARCH, "ref_client", "PO 7");
        order.putArray("lines").addAll(List.of(lines));
        return world.add("orders", order);
    }

    private ArrayNode lines(String order) {
        return (ArrayNode) world.inLedger("order", order).get("SalesOrderLines");
    }

    @Test
    void createsCustomerProductAndOrderWithItsLines() {
        String company = company();
        String product = product("V-1");
        String order = order(company, line(product, 2, 95.5), line(product, 1, 100));

        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        ObjectNode sale = world.inLedger("order", order);
        assertThat(sale.get("CustomerId"))
                .isEqualTo(world.inLedger("customer", company).get("Id"));
        assertThat(sale.get("SalesOrderDate").asText()).isEqualTo("2026-03-01");
        assertThat(lines(order))
                .extracting(line -> line.get("Quantity").asDouble())
                .containsExactly(2.0, 1.0);
        assertThat(lines(order)).allSatisfy(line -> assertThat(line.get("ProductId"))
                .isEqualTo(world.inLedger("product", product).get("Id")));
        assertThat(world.rests()).isTrue();
    }

    @Test
    void takesLinesBothWays() {
        String product = product("V-1");
        String order = order(company(), line(product, 2, 95.5), line(product, 1, 100));
        world.rest();

        String sale = world.flow.right("order", order);
        ArrayNode theirs = lines(order).deepCopy();
        ((ObjectNode) theirs.get(0)).put("Quantity", 5);
        theirs.remove(1);
        theirs.add(Json.object("ProductId", theirs.at("/0/ProductId"), "Description", "gebyr", "Quantity", 3));
        world.office.orders().set(sale, "SalesOrderLines", theirs);
        world.rest();

        ArrayNode ours = (ArrayNode) world.crm.records("orders").get(order).get("lines");
        assertThat(ours).extracting(line -> line.get("qty").asDouble()).containsExactly(5.0, 3.0);
        assertThat(ours.at("/1/desc").asText()).isEqualTo("gebyr");
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.rests()).isTrue();
    }

    @Test
    void bringsWhatAWebhookWithTheTokenTellsAtOnce() {
        String company = company();
        world.rest();
        subscribe(TOKEN);
        world.clock.advance(Flow.STEP);

        world.crm.records("thirdparties").set(company, "name", "Fjell");

        assertThat(world.inLedger("customer", company).get("Name").asText()).isEqualTo("Fjell");
        assertThat(world.crm.webhooks().attempts())
                .extracting(WebhookAttempt::status)
                .containsExactly(200);
    }

    @Test
    void refusesAWebhookWithAnotherToken() {
        String company = company();
        world.rest();
        subscribe("guessed");

        world.crm.records("thirdparties").set(company, "name", "Fjell");

        assertThat(world.inLedger("customer", company).get("Name").asText()).isEqualTo("Fjord");
        assertThat(world.crm.webhooks().attempts())
                .extracting(WebhookAttempt::status)
                .containsExactly(401);
    }

    @Test
    void isNotConfusedByWebhooksThatComeWhileItWritesItself() {
        String company = company();
        String product = product("V-1");
        String order = order(company, line(product, 2, 95.5));
        world.rest();
        subscribe(TOKEN);

        world.office.customers().set(world.flow.right("customer", company), "Name", "Fjell");
        world.office.customers().create(Json.object("Name", "Dal", "EmailAddress", "post@dal.example"));
        world.office.orders().set(world.flow.right("order", order), "PurchaseOrderReference", "PO 8");
        world.rest();

        assertThat(world.crm.webhooks().attempts()).isNotEmpty().allMatch(attempt -> attempt.status() / 100 == 2);
        assertThat(world.crm.records("thirdparties").all())
                .extracting(row -> row.get("name").asText())
                .containsExactly("Fjell", "Dal");
        assertThat(world.office.customers().all()).hasSize(2);
        assertThat(world.crm.records("orders").get(order).get("ref_client").asText())
                .isEqualTo("PO 8");
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.rests()).isTrue();
    }
}
