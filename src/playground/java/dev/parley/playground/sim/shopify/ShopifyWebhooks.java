package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.HttpReceiver;
import dev.parley.playground.sim.webhook.Parcel;
import dev.parley.playground.sim.webhook.RetryPlan;
import dev.parley.playground.sim.webhook.WebhookAttempt;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.playground.sim.webhook.WebhookPost;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Shopify's webhooks: subscriptions, payloads and their delivery in the background. Thread-safe. */
public final class ShopifyWebhooks implements AutoCloseable {

    /** Eight tries within about four hours. */
    private static final RetryPlan RETRIES = RetryPlan.doubling(8, Duration.ofSeconds(110));

    private final ShopifySwitches switches;
    private final Clock clock;
    private final String shopDomain;
    private final Random random;
    private final WebhookPost post;
    private final Map<Long, WebhookSubscription> subscriptions = new LinkedHashMap<>();
    private volatile String secret;
    private long lastId = 4_700_000;

    ShopifyWebhooks(ShopifySwitches switches, Clock clock, String shopDomain, String secret, long seed) {
        this.switches = switches;
        this.clock = clock;
        this.shopDomain = shopDomain;
        this.secret = secret;
        this.random = new Random(seed);
        this.post = new WebhookPost(switches, clock, RETRIES, random);
    }

    /** Sends a topic, e.g. {@code customers/update}, to an address; answers the subscription's id. */
    public long subscribe(String topic, URI address) {
        return add(topic, address.toString(), List.of(), new HttpReceiver(address))
                .id();
    }

    /** Sends a topic to a receiver in this JVM; answers the subscription's id. */
    public long subscribe(String topic, WebhookReceiver receiver) {
        return add(topic, "in-process", List.of(), receiver).id();
    }

    synchronized WebhookSubscription add(String topic, String address, List<String> fields, WebhookReceiver receiver) {
        String now = Times.text(clock.instant());
        lastId++;
        WebhookSubscription added = new WebhookSubscription(lastId, topic, address, fields, now, now, receiver);
        subscriptions.put(lastId, added);
        return added;
    }

    synchronized void replace(WebhookSubscription changed) {
        subscriptions.replace(changed.id(), changed);
    }

    public synchronized void unsubscribe(long id) {
        subscriptions.remove(id);
    }

    public synchronized List<WebhookSubscription> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** The last tries to deliver, oldest first. */
    public List<WebhookAttempt> attempts() {
        return post.attempts();
    }

    /** Waits until every webhook is delivered, lost or given up; false when the time is over before. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        return post.awaitIdle(longest);
    }

    String secret() {
        return secret;
    }

    /** Signs with another client secret from now on, as after its rotation. */
    public void rotateSecret(String another) {
        secret = another;
    }

    /** Tells everyone who subscribed to the topic; each subscription gets a webhook id, all share the event id. */
    synchronized void announce(String topic, ObjectNode payload) {
        List<Parcel> parcels = new ArrayList<>();
        String eventId = newId();
        for (WebhookSubscription to : subscriptions.values()) {
            if (to.topic().equals(topic)) {
                parcels.add(parcel(to, delivery(to, eventId, Json.bytes(cut(payload, to.fields())))));
            }
        }
        parcels.forEach(post::dispatch);
    }

    /** Every try is the same to the byte; after the last one the subscription is given up. */
    private Parcel parcel(WebhookSubscription to, WebhookDelivery delivery) {
        String webhookId = delivery.headers().get("X-Shopify-Webhook-Id");
        return new Parcel(webhookId, to.topic(), () -> delivery, to.receiver(), status -> unsubscribe(to.id()));
    }

    private ObjectNode cut(ObjectNode payload, List<String> fields) {
        ObjectNode result = Json.object();
        result.setAll(payload);
        if (!fields.isEmpty()) {
            result.retain(fields);
        }
        if (switches.trimmedPayload.isOn()) {
            result.remove(List.of("addresses", "default_address", "tags"));
        }
        return result;
    }

    private WebhookDelivery delivery(WebhookSubscription to, String eventId, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Shopify-Topic", to.topic());
        headers.put("X-Shopify-Shop-Domain", shopDomain);
        headers.put("X-Shopify-Hmac-SHA256", WebhookSigning.sign(secret, body));
        headers.put("X-Shopify-Webhook-Id", newId());
        headers.put("X-Shopify-Event-Id", eventId);
        headers.put("X-Shopify-API-Version", WebhookSigning.API_VERSION);
        headers.put("X-Shopify-Triggered-At", clock.instant().toString());
        headers.put("X-Shopify-Name", "subscription-" + to.id());
        return new WebhookDelivery(to.topic(), headers, body);
    }

    private String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    @Override
    public void close() {
        post.close();
    }
}
