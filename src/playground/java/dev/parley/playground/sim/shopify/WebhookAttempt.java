package dev.parley.playground.sim.shopify;

import java.time.Instant;

/**
 * One try to deliver a webhook.
 *
 * @param at when
 * @param topic e.g. {@code customers/update}
 * @param webhookId {@code X-Shopify-Webhook-Id}
 * @param attempt from 1
 * @param status what the receiver answered; 0 for no answer, -1 for a webhook that was lost on purpose
 */
public record WebhookAttempt(Instant at, String topic, String webhookId, int attempt, int status) {}
