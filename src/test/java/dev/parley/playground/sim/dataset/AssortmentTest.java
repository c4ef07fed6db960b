package dev.parley.playground.sim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssortmentTest {

    private static List<String> ofVariants(List<ObjectNode> products, String name) {
        List<String> values = new ArrayList<>();
        for (ObjectNode product : products) {
            for (JsonNode variant : product.path("variants")) {
                values.add(variant.path(name).asText(""));
            }
        }
        return values;
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Assortment.of(7, 50)).isEqualTo(Assortment.of(7, 50)).isNotEqualTo(Assortment.of(8, 50));
    }

    @Test
    void isAcceptedByTheShopAsItIs() {
        Assortment goods = Assortment.of(1, 120);
        try (ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults())) {
            shop.products().load(goods.shopify());

            List<ObjectNode> kept = shop.products().all();
            assertThat(kept).hasSize(120);
            assertThat(ofVariants(kept, "price")).isEqualTo(ofVariants(goods.shopify(), "price"));
            assertThat(ofVariants(kept, "inventory_quantity"))
                    .isEqualTo(ofVariants(goods.shopify(), "inventory_quantity"));
            assertThat(kept.stream().map(product -> product.path("handle").asText()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void holdsTheMixOfAGrownShop() {
        List<ObjectNode> products = Assortment.of(1, 300).shopify();

        assertThat(products.stream().filter(product -> product.path("variants").size() > 1))
                .hasSizeBetween(20, 90);
        assertThat(new HashSet<>(ofVariants(products, "sku"))).hasSameSizeAs(ofVariants(products, "sku"));
        assertThat(products.stream()
                        .map(product -> product.path("title").asText())
                        .distinct())
                .hasSizeLessThan(300);
        assertThat(products).anyMatch(product -> !product.has("body_html"));
        assertThat(ofVariants(products, "barcode")).contains("").anyMatch(gtin -> gtin.matches("20\\d{11}"));
    }
}
