package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.shopify.ShopifyCustomers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating where the target has no place for a reference of ours: customers and products of a shop. */
final class CreationOverHttpTest {

    private static final String CUSTOMERS = "/customers.json";
    private static final String PRODUCTS = "/products.json";

    private final ShopAndLedger world = new ShopAndLedger();

    @AfterEach
    void close() {
        world.close();
    }

    private String person(String first, String email) {
        return world.office
                .customers()
                .create(Json.object(
                        "IsPerson", true, "FirstName", first, "LastName", "Nordmann", "EmailAddress", email))
                .get("Id")
                .asText();
    }

    private String good(String name) {
        return world.good(Json.object("Name", name, "Description", "God", "UnitPrice", 10));
    }

    private void runs(int times) {
        for (int i = 0; i < times; i++) {
            world.clock.advance(Duration.ofMinutes(1));
            world.flow.run("sync");
        }
    }

    /** Calls of the shop that took effect and were never answered. */
    private long lost() {
        return world.shop.recentCalls().stream()
                .filter(call -> call.status() == 0)
                .count();
    }

    private ShopifyCustomers customers() {
        return world.shop.customers();
    }

    private static String text(ObjectNode record, String pointer) {
        return record.at(pointer).asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noreply@example.com", "kari@x.no"})
    @DisplayName("H04: a customer whose answer was lost is found again, and edits since then arrive")
    void findsACustomerAgain(String email) {
        world.rest();
        String kari = person("Kari", email);
        world.shop.switches().loseResponseNext(1, "POST", CUSTOMERS);
        world.flow.run("sync");
        assertThat(lost()).isEqualTo(1);
        world.office.customers().set(kari, "LastName", "Berg");

        world.rest();

        assertThat(customers().all()).hasSize(1);
        ObjectNode there = customers().get(Long.parseLong(world.flow.right("customer", kari)));
        assertThat(text(there, "/last_name")).isEqualTo("Berg");
        assertThat(text(there, "/first_name")).isEqualTo("Kari");
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    @DisplayName("H04: a product whose answer was lost is found again, and edits since then arrive")
    void findsAProductAgain() {
        world.rest();
        String cup = good("Kopp");
        world.shop.switches().loseResponseNext(1, "POST", PRODUCTS);
        world.flow.run("sync");
        assertThat(lost()).isEqualTo(1);
        world.office.products().set(cup, "UnitPrice", 12);

        world.rest();

        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(text(world.inShop(cup), "/variants/0/price")).isEqualTo("12.00");
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    @DisplayName("H04: a customer that somebody edited in the shop at once is found again by its e-mail address")
    void findsAnEditedCustomerByItsKey() {
        world.rest();
        String kari = person("Kari", "kari@x.no");
        world.shop.switches().loseResponseNext(1, "POST", CUSTOMERS);
        world.flow.run("sync");
        assertThat(lost()).isEqualTo(1);
        ObjectNode created = customers().all().get(0);
        customers().set(created.get("id").asLong(), "phone", "+4790000001");

        world.rest();

        assertThat(customers().all()).hasSize(1);
        assertThat(world.flow.right("customer", kari))
                .isEqualTo(created.get("id").asText());
        assertThat(text(world.office.customers().get(kari), "/PhoneNumber")).isEqualTo("+4790000001");
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    @DisplayName(
            "I3: a product without a code that somebody edited in the shop may be ours: UNKNOWN_OUTCOME, one product")
    void leavesAnEditedProductToAPerson() {
        world.rest();
        String cup = good("Kopp");
        world.shop.switches().loseResponseNext(1, "POST", PRODUCTS);
        world.flow.run("sync");
        assertThat(lost()).isEqualTo(1);
        ObjectNode created = world.shop.products().all().get(0);
        world.shop.products().set(created.get("id").asLong(), "title", "Krus");

        runs(4);

        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(world.flow.problems()).containsExactly("product " + cup + " UNKNOWN_OUTCOME");
    }

    @Test
    @DisplayName("H10: of two equal products without a code, both answers lost, each finds one")
    void givesEachOfTwoEqualProductsOne() {
        world.rest();
        String one = good("Kopp");
        String two = good("Kopp");
        world.shop.switches().loseResponseNext(2, "POST", PRODUCTS);

        runs(4);

        assertThat(lost()).isEqualTo(2);
        assertThat(world.shop.products().all()).hasSize(2);
        assertThat(List.of(world.flow.right("product", one), world.flow.right("product", two)))
                .doesNotHaveDuplicates();
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    @DisplayName("H04: the shop's 422 for a taken e-mail address leads to its holder once the search shows it")
    void linksWithTheHolderOfATakenAddress() {
        world.rest();
        world.shop.switches().searchLagMillis.set(20_000);
        customers().create(Json.object("first_name", "Kari", "last_name", "Nordmann", "email", "kari@x.no"));
        String kari = person("Kari", "kari@x.no");

        world.flow.look("customer", Side.LEFT, kari);
        assertThat(world.flow.entry("customer", Side.LEFT, kari).other()).isEmpty();
        world.clock.advance(Duration.ofMinutes(3));
        world.rest();

        assertThat(customers().all()).hasSize(1);
        assertThat(world.flow.right("customer", kari)).isNotEmpty();
        assertThat(world.flow.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    @DisplayName("H04: a create that the shop answered with an error, and did not make, is made up for once")
    void makesUpForAFailedCreate(int status) {
        world.rest();
        String kari = person("Kari", "kari@x.no");
        String cup = good("Kopp");
        world.shop.switches().failNext(1, status, "POST", CUSTOMERS);
        world.shop.switches().failNext(1, status, "POST", PRODUCTS);

        runs(4);

        assertThat(customers().all()).hasSize(1);
        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(world.flow.right("customer", kari)).isNotEmpty();
        assertThat(world.flow.right("product", cup)).isNotEmpty();
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    @DisplayName("H09: a product deleted before its create is found again is not created anew")
    void createsNoDeletedProduct() {
        world.rest();
        String cup = good("Kopp");
        world.shop.switches().loseResponseNext(1, "POST", PRODUCTS);
        world.flow.run("sync");
        assertThat(lost()).isEqualTo(1);
        world.office.products().delete(cup);

        runs(4);
        world.flow.run("reconcile");
        runs(2);

        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(world.office.products().all()).isEmpty();
        assertThat(world.flow.problems()).isEmpty();
    }
}
