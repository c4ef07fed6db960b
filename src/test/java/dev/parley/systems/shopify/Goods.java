package dev.parley.systems.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.shopify.ShopifyProducts;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteRecord;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Shopify shop, simulated, and short words for what tests do with its products. */
final class Goods implements AutoCloseable {

    static final String PRODUCT = "Product";

    final ShopifyWorld world = new ShopifyWorld();
    final BusinessSystem system = world.system();
    final ShopifyProducts records = world.simulator().products();

    /** As the mapper writes it: members of the variant below a plain object. */
    static ObjectNode body(int number) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Kopp " + number)
                .put("body_html", "<p>Blå</p>")
                .put("vendor", "Åsen");
        body.putObject("variants")
                .put("price", new BigDecimal("199"))
                .put("sku", "K-" + number)
                .put("title", "Stor");
        return body;
    }

    RemoteRecord create(int number) {
        return created(body(number));
    }

    RemoteRecord created(ObjectNode body) {
        CreateOutcome outcome = system.create(PRODUCT, body, "");
        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        return ((CreateOutcome.Created) outcome).record();
    }

    List<String> createMany(int count) {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            ids.add(create(number).id());
            world.advance(Duration.ofSeconds(2));
        }
        return ids;
    }

    /** A person adds a second variant. */
    void addVariant(RemoteRecord product) {
        records.addVariant(Long.parseLong(product.id()), Json.object("title", "Liten", "price", "149"));
    }

    RemoteRecord read(RemoteRecord product) {
        return system.read(PRODUCT, product.id()).orElseThrow();
    }

    RemoteRecord update(RemoteRecord product, Change... changes) {
        return system.update(PRODUCT, product, List.of(changes));
    }

    static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }

    static Change price(String amount) {
        return new Change(Products.PRICE, DecimalNode.valueOf(new BigDecimal(amount)));
    }

    static Change cleared(String path) {
        return new Change(Path.of(path), NullNode.getInstance());
    }

    static String text(RemoteRecord record, String path) {
        return Fields.read(record.body(), Path.of(path), Products.SCHEMA)
                .asText("")
                .replace("null", "");
    }

    @Override
    public void close() {
        world.close();
    }
}
