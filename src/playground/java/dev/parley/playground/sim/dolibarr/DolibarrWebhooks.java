package dev.parley.playground.sim.dolibarr;

import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.resource.Announcement;
import dev.parley.playground.sim.webhook.HttpReceiver;
import dev.parley.playground.sim.webhook.Parcel;
import dev.parley.playground.sim.webhook.WebhookAttempt;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.playground.sim.webhook.WebhookPost;
import dev.parley.playground.sim.webhook.WebhookReceiver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Dolibarr's webhooks: unsigned, so their address must contain a secret; sent while the writer waits, once, whatever
 * the answer. INFERENCE: the trigger codes of orders; that the change can be read by then. Thread-safe.
 */
public final class DolibarrWebhooks implements AutoCloseable {

    private static final Map<String, String> TRIGGERS = Map.of(
            DolibarrShapes.THIRDPARTIES, "COMPANY",
            DolibarrShapes.CONTACTS, "CONTACT",
            DolibarrShapes.PRODUCTS, "PRODUCT",
            DolibarrShapes.ORDERS, "ORDER");
    private static final Map<Announcement.Kind, String> DEEDS = Map.of(
            Announcement.Kind.CREATED, "_CREATE",
            Announcement.Kind.UPDATED, "_MODIFY",
            Announcement.Kind.DELETED, "_DELETE");

    private record Target(List<String> triggers, WebhookReceiver receiver) {

        boolean wants(String trigger) {
            return triggers.isEmpty() || triggers.contains(trigger);
        }
    }

    private final Rendering rendering;
    private final Random random;
    private final WebhookPost post;
    private final List<Target> targets = new CopyOnWriteArrayList<>();

    DolibarrWebhooks(DolibarrSwitches switches, Rendering rendering, Clock clock, long seed) {
        this.rendering = rendering;
        this.random = new Random(seed);
        this.post = new WebhookPost(switches, clock, (failed, status) -> Optional.empty(), random);
    }

    /** Sends triggers, e.g. {@code COMPANY_MODIFY}, to an address; without any named, all of them. */
    public void subscribe(URI address, String... triggers) {
        subscribe(new HttpReceiver(address), triggers);
    }

    /** Sends triggers to a receiver in this JVM; without any named, all of them. */
    public void subscribe(WebhookReceiver receiver, String... triggers) {
        targets.add(new Target(List.of(triggers), receiver));
    }

    void announce(Announcement change) {
        String trigger = TRIGGERS.get(change.resource()) + DEEDS.get(change.kind());
        byte[] body = Json.bytes(Json.object("triggercode", trigger, "object", rendering.render(change.record())));
        WebhookDelivery delivery = new WebhookDelivery(trigger, Map.of("Content-Type", "application/json"), body);
        for (Target target : targets) {
            if (target.wants(trigger)) {
                String id = new UUID(random.nextLong(), random.nextLong()).toString();
                post.deliverNow(new Parcel(id, trigger, () -> delivery, target.receiver(), status -> {}));
            }
        }
    }

    /** The last tries to deliver, oldest first. */
    public List<WebhookAttempt> attempts() {
        return post.attempts();
    }

    /** Waits for webhooks a switch has made late or holds back; false when the time is over before. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        return post.awaitIdle(longest);
    }

    @Override
    public void close() {
        post.close();
    }
}
