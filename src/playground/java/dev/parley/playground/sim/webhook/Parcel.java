package dev.parley.playground.sim.webhook;

import java.time.Clock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A webhook on its way to one receiver.
 *
 * @param webhookId the same for all tries
 * @param topic what it tells of in the system's words
 * @param delivery what is sent; asked at each try, so that a system can sign anew
 * @param receiver where to
 * @param givenUp called with the last status when no try follows a failed one; 0 = no answer
 */
public record Parcel(
        String webhookId,
        String topic,
        Supplier<WebhookDelivery> delivery,
        WebhookReceiver receiver,
        IntConsumer givenUp) {

    WebhookAttempt attempt(Clock clock, int number, int status) {
        return new WebhookAttempt(clock.instant(), topic, webhookId, number, status);
    }
}
