package dev.parley.playground.sim.webhook;

import java.io.IOException;

/**
 * Where webhooks of one subscription go. Called by one thread at a time, unless the system delivers while it writes.
 */
@FunctionalInterface
public interface WebhookReceiver {

    /** Takes a delivery; answers the HTTP status. Only 2xx counts as delivered; throwing means no answer came. */
    int receive(WebhookDelivery delivery) throws IOException, InterruptedException;
}
