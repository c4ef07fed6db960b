package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.sync.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The definitions that ship, made to let deletions travel. */
final class DeletesOverHttpTest {

    @TempDir
    private Path folder;

    /** The shipped definition with a line more for each pair named. */
    private Path definition(String dataflow, Map<String, String> onDelete) {
        String file = "dataflows/" + dataflow + ".yaml";
        try (InputStream shipped = getClass().getResourceAsStream("/" + file)) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> pair : onDelete.entrySet()) {
                String name = "- name: " + pair.getKey() + "\n";
                assertThat(yaml).containsOnlyOnce(name);
                yaml = yaml.replace(name, name + "    onDelete: " + pair.getValue() + "\n");
            }
            Files.createDirectories(folder.resolve("dataflows"));
            Files.writeString(folder.resolve(file), yaml);
            return folder;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CrmAndLedger crm() {
        String both = "{ in-right: archive, in-left: delete }";
        return CrmAndLedger.under(
                definition("customcrm-powerofficego", Map.of("customer", both, "contact", both, "product", both)));
    }

    private ShopAndLedger shop() {
        return new ShopAndLedger(Optional.of(definition(
                "powerofficego-shopify",
                Map.of("customer", "{ in-right: delete, in-left: archive }", "product", "archive"))));
    }

    @Test
    @DisplayName("F02: what the CRM announces as deleted is archived in PowerOffice Go")
    void archivesInTheLedgerWhatIsDeletedInTheCrm() {
        try (CrmAndLedger world = crm()) {
            world.subscribe();
            String customer = world.customer("Fjord");
            String contact = world.contact(customer, "Kari");
            String product = world.product("V-1", 100);
            world.awaitWebhooks();
            world.rest();
            String person = world.flow.right("contact", contact);
            String company = world.flow.right("customer", customer);
            String good = world.flow.right("product", product);

            world.crm.records("Contact").delete(contact);
            world.crm.records("Customer").delete(customer);
            world.crm.records("Product").delete(product);
            world.awaitWebhooks();
            world.rest();

            assertThat(world.ledger("contact").get(person).get("IsActive").asBoolean())
                    .isFalse();
            assertThat(world.ledger("customer").get(company).get("IsArchived").asBoolean())
                    .isTrue();
            assertThat(world.ledger("product").get(good).get("IsArchived").asBoolean())
                    .isTrue();
            assertThat(world.flow.entry("customer", Side.LEFT, customer).state())
                    .isEqualTo(Entry.State.RETIRED);
            assertThat(world.flow.problems()).isEmpty();
            assertThat(world.rests()).isTrue();
        }
    }

    @Test
    @DisplayName("F02: a customer deleted in PowerOffice Go is deleted in the CRM; a reconcile finds out")
    void deletesInTheCrmWhatIsDeletedInTheLedger() {
        try (CrmAndLedger world = crm()) {
            String customer = world.customer("Fjord");
            String other = world.customer("Fjell");
            world.rest();
            world.ledger("customer").delete(world.flow.right("customer", customer));

            world.flow.run("reconcile");
            world.rest();

            assertThat(world.crm.records("Customer").find(customer)).isEmpty();
            assertThat(world.crm.records("Customer").find(other)).isPresent();
            assertThat(world.rests()).isTrue();
        }
    }

    @Test
    @DisplayName("F14: a ledger that refuses us deletes nothing in the CRM")
    void deletesNothingWhenTheLedgerRefusesUs() {
        try (CrmAndLedger world = crm()) {
            String customer = world.customer("Fjord");
            world.rest();
            int before = world.crm.writes();
            world.office.switches().failNext(50, 403, "GET", "/Customers");

            Throwable failure = catchThrowable(() -> world.flow.run("reconcile"));

            assertThat(failure).isNotNull();
            assertThat(world.crm.records("Customer").find(customer)).isPresent();
            assertThat(world.crm.writes()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("a customer whom PowerOffice Go keeps is a problem that says what to do")
    void tellsOfACustomerWithTransactions() {
        Path deleting = definition("customcrm-powerofficego", Map.of("customer", "{ in-right: delete }"));
        try (CrmAndLedger world = CrmAndLedger.under(deleting)) {
            String customer = world.customer("Fjord");
            world.rest();
            String company = world.flow.right("customer", customer);
            world.office.customers().giveTransactions(Long.parseLong(company));

            world.crm.records("Customer").delete(customer);
            world.flow.run("reconcile");
            world.rest();

            Entry entry = world.flow.entry("customer", Side.LEFT, customer);
            assertThat(world.ledger("customer").find(company)).isPresent();
            assertThat(world.flow.problems()).containsExactly("customer " + customer + " REJECTED");
            assertThat(entry.problem().orElseThrow().message())
                    .contains("DELETE /Customers/{id}: status 409", "transactions", "by hand")
                    .doesNotContain("Fjord");
        }
    }

    @Test
    @DisplayName("F02: what is deleted in the shop is archived in the books")
    void archivesInTheBooksWhatIsDeletedInTheShop() {
        try (ShopAndLedger world = shop()) {
            world.shop.webhooks().subscribe("customers/delete", each -> world.flow.deliver("/webhooks/shopify", each));
            world.shop.webhooks().subscribe("products/delete", each -> world.flow.deliver("/webhooks/shopify", each));
            String person = person(world);
            String good = world.good(Json.object("Name", "Kopp", "Code", "K-1", "UnitPrice", 199.5));
            world.rest();

            world.shop.customers().delete(world.flow.right("customer", person));
            world.shop.products().delete(world.flow.right("product", good));
            world.awaitWebhooks();
            world.rest();

            assertThat(world.office.customers().get(person).get("IsArchived").asBoolean())
                    .isTrue();
            assertThat(world.office.products().get(good).get("IsArchived").asBoolean())
                    .isTrue();
            assertThat(world.shop.webhooks().attempts()).isNotEmpty().allMatch(each -> each.status() / 100 == 2);
            assertThat(world.flow.rests(world::writes)).isTrue();
        }
    }

    @Test
    @DisplayName("F02: what is deleted in the books is deleted or archived in the shop; a customer with orders stays")
    void takesAwayInTheShopWhatIsDeletedInTheBooks() {
        try (ShopAndLedger world = shop()) {
            String person = person(world);
            String regular = world.office
                    .customers()
                    .create(named("Per").put("EmailAddress", "per@x.no"))
                    .get("Id")
                    .asText();
            String good = world.good(Json.object("Name", "Kopp", "Code", "K-1", "UnitPrice", 199.5));
            world.rest();
            String customer = world.flow.right("customer", person);
            String withOrder = world.flow.right("customer", regular);
            String product = world.flow.right("product", good);
            world.shop.customers().giveOrder(Long.parseLong(withOrder));

            world.office.customers().delete(person);
            world.office.customers().delete(regular);
            world.office.products().delete(good);
            world.flow.run("reconcile");
            world.rest();

            assertThat(world.shop.customers().find(customer)).isEmpty();
            assertThat(world.shop.customers().find(withOrder)).isPresent();
            assertThat(world.shop.products().get(product).get("status").asText())
                    .isEqualTo("archived");
            assertThat(world.flow.problems()).containsExactly("customer " + regular + " REJECTED");
        }
    }

    private static String person(ShopAndLedger world) {
        return world.office.customers().create(named("Kari")).get("Id").asText();
    }

    private static ObjectNode named(String name) {
        return Json.object(
                "IsPerson",
                true,
                "FirstName",
                name,
                "LastName",
                "Lie",
                "EmailAddress",
                name.toLowerCase(Locale.ROOT) + "@example.no");
    }
}
