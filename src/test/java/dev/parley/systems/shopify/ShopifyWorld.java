package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.systems.SimulatorWorld;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A Shopify shop, simulated. */
final class ShopifyWorld extends SimulatorWorld<ShopifySimulator> {

    static final String CUSTOMER = "Customer";

    private final ShopifySimulator simulator = ShopifySimulator.start(options());
    private final BusinessSystem system;

    ShopifyWorld() {
        system = connect(simulator.accessToken());
    }

    Shopify connect(String token) {
        ShopifyAccess access = new ShopifyAccess(URI.create(simulator.url()), "2026-01", token);
        ShopifyOptions options = new ShopifyOptions(Duration.ofSeconds(2), Duration.ofSeconds(30), 3, 2);
        return new Shopify(access, options, network, timing());
    }

    @Override
    public ShopifySimulator simulator() {
        return simulator;
    }

    @Override
    public BusinessSystem system() {
        return system;
    }

    @Override
    public String datatype() {
        return CUSTOMER;
    }

    @Override
    public int pageSize() {
        return 3;
    }

    @Override
    public Path email() {
        return Path.of("email");
    }

    @Override
    public Path phone() {
        return Path.of("phone");
    }

    @Override
    public Path firstName() {
        return Path.of("first_name");
    }

    @Override
    public Path lastName() {
        return Path.of("last_name");
    }

    @Override
    public Path city() {
        return Path.of("addresses.city");
    }

    @Override
    public ObjectNode body(int number) {
        ObjectNode body = bodyWithoutAddress(number);
        body.putArray("addresses")
                .addObject()
                .put("city", "Bergen")
                .put("zip", "5003")
                .put("country", "NO");
        return body;
    }

    @Override
    public ObjectNode bodyWithoutAddress(int number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("first_name", "Kari")
                .put("last_name", "Nordmann" + number)
                .put("email", "person" + number + "@example.com")
                .put("phone", "+4722000" + (100 + number));
    }

    @Override
    public List<Change> wholeAddress() {
        return List.of(
                new Change(city(), TextNode.valueOf("Oslo")),
                new Change(Path.of("addresses.country"), TextNode.valueOf("NO")));
    }
}
