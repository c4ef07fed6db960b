package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import java.util.List;

/**
 * A wish to hear of one topic.
 *
 * @param id given by Shopify
 * @param topic e.g. {@code customers/update}
 * @param address where to; {@code in-process} for a receiver in this JVM
 * @param fields the properties a payload is cut to; empty = all
 * @param createdAt in Shopify's notation
 * @param updatedAt in Shopify's notation
 * @param receiver what takes the deliveries
 */
public record WebhookSubscription(
        long id,
        String topic,
        String address,
        List<String> fields,
        String createdAt,
        String updatedAt,
        WebhookReceiver receiver) {

    ObjectNode toJson() {
        return Json.object(
                "id", id,
                "address", address,
                "topic", topic,
                "created_at", createdAt,
                "updated_at", updatedAt,
                "format", "json",
                "fields", fields,
                "api_version", WebhookSigning.API_VERSION);
    }
}
