package dev.parley.playground.sim.webhook;

import java.time.Instant;

/**
 * One try to deliver a webhook.
 *
 * @param at when
 * @param topic what it tells of in the system's words, e.g. {@code customers/update}
 * @param webhookId the id that all tries of one webhook share
 * @param attempt from 1; 0 for a webhook that was lost on purpose
 * @param status what the receiver answered; 0 for no answer, -1 for a webhook that was lost on purpose
 */
public record WebhookAttempt(Instant at, String topic, String webhookId, int attempt, int status) {}
