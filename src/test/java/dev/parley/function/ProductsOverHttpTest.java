package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Products of PowerOffice Go and of a shop, under the definition that ships. */
final class ProductsOverHttpTest {

    private final ShopAndLedger world = new ShopAndLedger();

    @AfterEach
    void close() {
        world.close();
    }

    private String cup() {
        String good = world.good(Json.object("Name", "Kopp", "Code", "K-1", "UnitPrice", 199.5));
        world.rest();
        return good;
    }

    private static String text(ObjectNode record, String pointer) {
        return record.at(pointer).asText();
    }

    @Test
    void createsAProductWithNameSkuAndPriceWithoutVat() {
        String good = cup();

        ObjectNode product = world.inShop(good);
        assertThat(text(product, "/title")).isEqualTo("Kopp");
        assertThat(text(product, "/variants/0/sku")).isEqualTo("K-1");
        assertThat(text(product, "/variants/0/price")).isEqualTo("199.50");
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    void takesEditsToTheShop() {
        String good = cup();

        world.office.products().set(good, "Name", "Krus");
        world.office.products().set(good, "Code", "K-2");
        world.office.products().set(good, "UnitPrice", 80);
        world.rest();

        ObjectNode product = world.inShop(good);
        assertThat(text(product, "/title")).isEqualTo("Krus");
        assertThat(text(product, "/variants/0/sku")).isEqualTo("K-2");
        assertThat(text(product, "/variants/0/price")).isEqualTo("80.00");
    }

    @Test
    void takesEditsToTheBooksByWebhook() {
        String good = cup();
        world.shop
                .webhooks()
                .subscribe("products/update", delivery -> world.flow.deliver("/webhooks/shopify", delivery));
        long product = Long.parseLong(world.flow.right("product", good));
        String variant = text(world.inShop(good), "/variants/0/id");
        world.clock.advance(Flow.STEP);

        world.shop.products().set(product, "title", "Krus");
        world.shop.products().changeVariant(Long.parseLong(variant), Json.object("price", "79.90", "sku", "K-3"));
        world.awaitWebhooks();
        world.rest();

        ObjectNode there = world.office.products().get(good);
        assertThat(text(there, "/Name")).isEqualTo("Krus");
        assertThat(text(there, "/Code")).isEqualTo("K-3");
        assertThat(text(there, "/UnitPrice")).isEqualTo("79.9");
        assertThat(world.shop.webhooks().attempts()).isNotEmpty().allMatch(attempt -> attempt.status() / 100 == 2);
    }

    @Test
    void takesAnInheritedPriceForNoEdit() {
        String good = cup();

        world.office.products().set(good, "UnitPrice", null);
        world.rest();

        assertThat(text(world.inShop(good), "/variants/0/price")).isEqualTo("199.50");
        assertThat(world.office.products().get(good).get("UnitPrice").isNull()).isTrue();
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    void linksByArticleNumber() {
        String good = world.good(Json.object("Name", "Kopp", "Code", "K-1", "UnitPrice", 199.5));
        world.shop
                .products()
                .create(Json.object(
                        "title", "Kopp", "variants", Json.node(List.of(Json.object("sku", "K-1", "price", "199.50")))));

        world.rest();

        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(text(world.inShop(good), "/title")).isEqualTo("Kopp");
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    void tellsOfSeveralVariantsWhileTheTitleTravels() {
        String good = cup();
        long product = Long.parseLong(world.flow.right("product", good));
        world.shop.products().addVariant(product, Json.object("title", "Liten", "price", "149"));

        world.office.products().set(good, "Name", "Krus");
        world.office.products().set(good, "UnitPrice", 80);
        world.rest();

        assertThat(text(world.inShop(good), "/title")).isEqualTo("Krus");
        assertThat(text(world.inShop(good), "/variants/0/price")).isEqualTo("199.50");
        assertThat(world.flow.problems()).containsExactly("product " + good + " MULTI_VARIANT");
        assertThat(world.flow.rests(world::writes)).isTrue();
    }

    @Test
    void putsAPersonAndAProductIntoTheShopSideBySide() {
        world.office
                .customers()
                .create(Json.object(
                        "IsPerson", true, "FirstName", "Kari", "LastName", "Nordmann", "EmailAddress", "k@x.no"));
        String good = cup();

        assertThat(world.shop.customers().all()).hasSize(1);
        assertThat(world.shop.products().all()).hasSize(1);
        assertThat(world.flow.entry("product", Side.LEFT, good).other()).isPresent();
    }
}
