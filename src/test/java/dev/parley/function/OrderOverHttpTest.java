package dev.parley.function;

import static dev.parley.function.CrmAndLedger.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import java.util.List;
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

    @Test
    void bringsAlongWhatAnOrderNeedsWhenItsWebhookComesFirst() {
        world.rest();
        String customer = world.customer("Fjord");
        String contact = world.contact(customer, "Kari");
        String product = world.product("V-1", 100);
        String order = world.order(customer, contact, CrmAndLedger.line(product, 1, 90));

        world.flow.look("order", Side.LEFT, order);
        world.flow.look("product", Side.LEFT, product);
        world.flow.look("contact", Side.LEFT, contact);
        world.flow.look("customer", Side.LEFT, customer);
        world.rest();

        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.office.customers().all()).hasSize(1);
        assertThat(world.office.contactPersons().all()).hasSize(1);
        assertThat(world.office.products().all()).hasSize(1);
        assertThat(world.office.orders().all()).hasSize(1);
        assertThat(world.inLedger("order", order).get("CustomerReferenceContactPersonId"))
                .isEqualTo(world.inLedger("contact", contact).get("Id"));
    }

    @Test
    void linksWhatIsThereAlready() {
        String customer = world.customer("Fjord");
        String product = world.product("V-1", 100);
        world.office
                .customers()
                .create(dev.parley.playground.sim.Json.object("Name", "Fjord", "EmailAddress", "Post@Fjord.example"));
        world.office
                .products()
                .create(dev.parley.playground.sim.Json.object("Name", "Vare V-1", "Code", "V-1", "UnitPrice", 100));

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
