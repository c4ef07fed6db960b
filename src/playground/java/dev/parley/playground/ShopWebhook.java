package dev.parley.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.front.HttpEvent;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import dev.parley.playground.sim.webhook.Hmac;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A webhook of the shop as an HTTP API hands it to the function. */
final class ShopWebhook {

    private ShopWebhook() {}

    /** Says that a customer was edited, signed by the shop. */
    static ObjectNode of(ShopifySimulator shop, String customer) {
        return signed(shop, customer, shop.webhookSecret());
    }

    /** As {@link #of}, signed with any secret. */
    static ObjectNode signed(ShopifySimulator shop, String customer, String secret) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.parseLong(customer))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of("application/json"),
                "X-Shopify-Topic", List.of("customers/update"),
                "X-Shopify-Shop-Domain", List.of(shop.shopDomain()),
                "X-Shopify-Hmac-Sha256", List.of(Base64.getEncoder().encodeToString(Hmac.sha256(secret, body))),
                "X-Shopify-Webhook-Id", List.of("b54557e4-bdd9-4b37-8a5f-bf7d70bcd043"));
        return HttpEvent.of("POST", URI.create("/webhooks/shopify"), headers, body, "packaged", Instant.now());
    }
}
