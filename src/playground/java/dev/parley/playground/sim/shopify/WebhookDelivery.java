package dev.parley.playground.sim.shopify;

import java.util.Map;

/**
 * One webhook as it reaches its receiver.
 *
 * @param topic e.g. {@code customers/update}
 * @param headers everything Shopify documents, the signature over the body among them
 * @param body the raw JSON bytes the signature covers; must not be changed
 */
public record WebhookDelivery(String topic, Map<String, String> headers, byte[] body) {}
