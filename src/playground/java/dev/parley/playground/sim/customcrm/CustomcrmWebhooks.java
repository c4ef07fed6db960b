package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.resource.Announcement;
import dev.parley.playground.sim.webhook.Hmac;
import dev.parley.playground.sim.webhook.HttpReceiver;
import dev.parley.playground.sim.webhook.Parcel;
import dev.parley.playground.sim.webhook.RetryPlan;
import dev.parley.playground.sim.webhook.WebhookAttempt;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.playground.sim.webhook.WebhookPost;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Customcrm's webhooks: every event of every resource to everyone who subscribed, naming the record and nothing of its
 * content. Each try is signed anew, since the receiver refuses a timestamp older than five minutes. INFERENCE: five
 * tries with pauses of 1, 2, 4 and 8 minutes; the subscription stays. Thread-safe.
 */
public final class CustomcrmWebhooks implements AutoCloseable {

    private static final RetryPlan RETRIES = RetryPlan.doubling(5, Duration.ofMinutes(1));

    private final Clock clock;
    private final Random random;
    private final WebhookPost post;
    private final List<WebhookReceiver> receivers = new CopyOnWriteArrayList<>();
    private volatile String secret;

    CustomcrmWebhooks(CustomcrmSwitches switches, Clock clock, String secret, long seed) {
        this.clock = clock;
        this.secret = secret;
        this.random = new Random(seed);
        this.post = new WebhookPost(switches, clock, RETRIES, random);
    }

    /** Sends every event to an address. */
    public void subscribe(URI address) {
        subscribe(new HttpReceiver(address));
    }

    /** Sends every event to a receiver in this JVM. */
    public void subscribe(WebhookReceiver receiver) {
        receivers.add(receiver);
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

    /** Signs with another secret from now on. */
    public void rotateSecret(String another) {
        secret = another;
    }

    void announce(Announcement change) {
        String datatype = change.resource().substring(0, change.resource().length() - 1);
        String event = datatype + "." + change.kind().name().toLowerCase(Locale.ROOT);
        ObjectNode payload = Json.object(
                "event", event,
                "id", change.record().get("Id"),
                "at", CustomcrmShapes.text(change.at()));
        byte[] body = Json.bytes(payload);
        for (WebhookReceiver receiver : receivers) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            post.dispatch(new Parcel(id, event, () -> signed(event, body), receiver, status -> {}));
        }
    }

    private WebhookDelivery signed(String event, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] prefix = (timestamp + ":").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "X-Webhook-Timestamp",
                timestamp,
                "X-Webhook-Signature",
                HexFormat.of().formatHex(Hmac.sha256(secret, prefix, body)));
        return new WebhookDelivery(event, headers, body);
    }

    @Override
    public void close() {
        post.close();
    }
}
