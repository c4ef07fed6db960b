package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.WebhookReceiver;

/**
 * A wish to hear of one event.
 *
 * @param id given by EspoCRM
 * @param event {@code Account.create}, {@code .update}, {@code .delete} or {@code .fieldUpdate.FIELD}
 * @param url where to; {@code in-process} for a receiver in this JVM
 * @param skipOwn whether what the API user itself changes is left out
 * @param secretKey what deliveries are signed with
 * @param receiver what takes the deliveries
 */
public record EspoWebhook(
        String id, String event, String url, boolean skipOwn, String secretKey, WebhookReceiver receiver) {

    ObjectNode toJson() {
        return Json.object("id", id, "event", event, "url", url, "skipOwn", skipOwn, "secretKey", secretKey);
    }
}
