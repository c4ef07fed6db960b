package dev.parley.playground.sim.webhook;

import java.util.Map;

/**
 * One webhook as it reaches its receiver.
 *
 * @param topic what it tells of in the system's words, e.g. {@code customers/update}
 * @param headers everything the system documents, a signature over the body among them if it has one
 * @param body the raw JSON bytes the signature covers; must not be changed
 */
public record WebhookDelivery(String topic, Map<String, String> headers, byte[] body) {}
