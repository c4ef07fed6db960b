package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.systems.http.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** PowerOffice Go and a shop over HTTP, with the function between them under the definition that ships. */
final class ShopAndLedger implements AutoCloseable {

    final MovableClock clock = new MovableClock(Instant.now());
    final PowerOfficeSimulator office;
    final ShopifySimulator shop;
    final Interference interference = new Interference(clock);
    final Flow flow;

    ShopAndLedger() {
        this(Optional.empty(), Map.of());
    }

    /** @param other settings that are to differ */
    ShopAndLedger(Map<String, String> other) {
        this(Optional.empty(), other);
    }

    /** @param folder with a definition in place of the one that ships */
    ShopAndLedger(Optional<Path> folder) {
        this(folder, Map.of());
    }

    private ShopAndLedger(Optional<Path> folder, Map<String, String> other) {
        SimulatorOptions options = SimulatorOptions.defaults().withClock(clock).withRateClock(clock);
        office = PowerOfficeSimulator.start(options);
        shop = ShopifySimulator.start(options);
        office.switches().rateLimit.set(false);
        shop.switches().rateLimit.set(false);
        flow = new Flow("powerofficego-shopify", folder, settings(other), clock, new MemoryLinks(clock), interference);
    }

    private Map<String, String> settings(Map<String, String> other) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "POWEROFFICEGO_URL", office.url(),
                "POWEROFFICEGO_TOKEN_URL", office.tokenUrl(),
                "POWEROFFICEGO_APPLICATION_KEY", office.applicationKey(),
                "POWEROFFICEGO_CLIENT_KEY", office.clientKey(),
                "POWEROFFICEGO_SUBSCRIPTION_KEY", office.subscriptionKey(),
                "POWEROFFICEGO_RATE", "1000"));
        settings.putAll(Map.of(
                "SHOPIFY_URL", shop.url(),
                "SHOPIFY_SHOP_DOMAIN", shop.shopDomain(),
                "SHOPIFY_API_VERSION", "2026-07",
                "SHOPIFY_ACCESS_TOKEN", shop.accessToken(),
                "SHOPIFY_WEBHOOK_SECRET", shop.webhookSecret()));
        settings.putAll(other);
        return settings;
    }

    /** A product of the books; answers its id. */
    String good(ObjectNode fields) {
        return office.products().create(fields).get("Id").asText();
    }

    /** The product of the shop that one of the books is linked with. */
    ObjectNode inShop(String good) {
        return shop.products().get(Long.parseLong(flow.right("product", good)));
    }

    void awaitWebhooks() {
        Flow.await(shop.webhooks()::awaitIdle);
    }

    void rest() {
        flow.rest(this::writes);
    }

    int writes() {
        return office.writes() + shop.writes();
    }

    @Override
    public void close() {
        flow.close();
        shop.close();
        office.close();
    }
}
