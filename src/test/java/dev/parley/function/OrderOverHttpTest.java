package dev.parley.function;

import static dev.parley.function.CrmAndLedger.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order with its customer, contact and products goes from the CRM to PowerOffice Go, however it comes. */
final class OrderOverHttpTest {

    private final CrmAndLedger world = CrmAndLedger.empty();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void createsAllThatAnOrderNeedsWithTheirValues() {
        String customer = world.customer("Fjord");
        String contact = world.contact(customer, "Kari");
        String product = world.product("V-1", 100);
        String order =
                world.order(customer, contact, CrmAndLedger.line(product, 2, 95.5), CrmAndLedger.line(product, 1, 100));

        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        ObjectNode company = world.inLedger("customer", customer);
        ObjectNode person = world.inLedger("contact", contact);
        ObjectNode good = world.inLedger("product", product);
        ObjectNode sale = world.inLedger("order", order);
        assertThat(company.toString())
                .contains("\"Name\":\"Fjord\"", "post@fjord.example", "\"IsPerson\":false")
                .contains("https://www.example.com", "\"City\":\"Bodø\"", "\"CountryCode\":\"NO\"");
        assertThat(person.get("ContactId")).isEqualTo(company.get("Id"));
        assertThat(person.get("Title").asText()).isEqualTo("Innkjøper");
        assertThat(good.get("UnitPrice").asDouble()).isEqualTo(100);
        assertThat(sale.get("CustomerId")).isEqualTo(company.get("Id"));
        assertThat(sale.get("CustomerReferenceContactPersonId")).isEqualTo(person.get("Id"));
        assertThat(sale.get("SalesOrderStatus").asText()).isEqualTo("Draft");
        assertThat(sale.get("PurchaseOrderReference").asText()).isEqualTo("PO 7");
        assertThat(lines(sale)).containsExactly("etter avtale 2 95.5 10", "etter avtale 1 100 10");
        sale.get("SalesOrderLines")
                .forEach(line -> assertThat(line.get("ProductId")).isEqualTo(good.get("Id")));
    }

    @Test
    void leavesNothingToDoForASecondRunOrAReconcile() {
        world.linkedOrder();
        List<ObjectNode> before = world.everything();
        world.resetCalls();

        ObjectNode second = world.flow.run("sync");
        ObjectNode reconcile = world.flow.run("reconcile");

        assertThat(world.writesMade()).isEmpty();
        assertThat(world.everything()).isEqualTo(before);
        assertThat(Flow.sum(second, "problems") + Flow.sum(reconcile, "problems"))
                .isZero();
    }

    @Test
    void needsNoRunWhereWebhooksCome() {
        world.rest();
        world.subscribe();

        String customer = world.customer("Fjord");
        String contact = world.contact(customer, "Kari");
        String order = world.order(customer, contact, CrmAndLedger.line(world.product("V-1", 100), 1, 90));
        world.awaitWebhooks();

        assertThat(lines(world.inLedger("order", order))).containsExactly("etter avtale 1 90 10");
        assertThat(world.inLedger("contact", contact).get("ContactId"))
                .isEqualTo(world.inLedger("customer", customer).get("Id"));
        assertThat(world.crm.webhooks().attempts()).allMatch(attempt -> attempt.status() == 200);
    }

    /** Every order of four things, as digits: 0123, 0132, … */
    private static List<String> orders() {
        return IntStream.range(0, 3334)
                .mapToObj(number -> String.format("%04d", number))
                .filter(text ->
                        text.matches("[0-3]{4}") && text.chars().distinct().count() == 4)
                .toList();
    }

    @Test
    void bringsAlongWhatIsNeededInWhateverOrderTheWebhooksCome() {
        world.rest();
        List<String> pairs = List.of("customer", "contact", "product", "order");
        List<String> sales = new ArrayList<>();

        for (String sequence : orders()) {
            String customer = world.customer("Fjord" + sequence);
            String contact = world.contact(customer, "Kari" + sequence);
            String product = world.product("V-" + sequence, 100);
            String order = world.order(customer, contact, CrmAndLedger.line(product, 1, 90));
            List<String> ids = List.of(customer, contact, product, order);
            sequence.chars()
                    .map(digit -> digit - '0')
                    .forEach(which -> world.flow.look(pairs.get(which), Side.LEFT, ids.get(which)));
            sales.add(order);
        }

        assertThat(sales).hasSize(24).allSatisfy(order -> assertWhole(world.inCrm("Order", order)));
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.customers().all()).hasSize(24);
        assertThat(world.office.contactPersons().all()).hasSize(24);
        assertThat(world.office.products().all()).hasSize(24);
        assertThat(world.office.orders().all()).hasSize(24);
        assertThat(world.rests()).isTrue();
    }

    private void assertWhole(ObjectNode order) {
        ObjectNode sale = world.inLedger("order", order.get("Id").asText());
        ObjectNode company = world.inLedger("customer", order.get("CustomerId").asText());
        ObjectNode person = world.inLedger("contact", order.get("ContactId").asText());
        ObjectNode good =
                world.inLedger("product", order.at("/Lines/0/ProductId").asText());
        assertThat(sale.get("CustomerId")).isEqualTo(company.get("Id"));
        assertThat(person.get("ContactId")).isEqualTo(company.get("Id"));
        assertThat(sale.get("CustomerReferenceContactPersonId")).isEqualTo(person.get("Id"));
        assertThat(sale.at("/SalesOrderLines/0/ProductId")).isEqualTo(good.get("Id"));
    }

    @Test
    void linksWhatIsThereAlready() {
        String customer = world.customer("Fjord");
        String product = world.product("V-1", 100);
        world.office.customers().create(Json.object("Name", "Fjord", "EmailAddress", "Post@Fjord.example"));
        world.office.products().create(Json.object("Name", "Vare V-1", "Code", "V-1", "UnitPrice", 100));

        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.customers().all()).hasSize(1);
        assertThat(world.office.products().all()).hasSize(1);
        assertThat(world.inLedger("customer", customer).at("/MailAddress/City").asText())
                .isEqualTo("Bodø");
        assertThat(world.inLedger("product", product).get("UnitCost").asDouble())
                .isEqualTo(5);
    }
}
