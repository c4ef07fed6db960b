package dev.parley.playground.sim.espocrm;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * EspoCRM's webhooks: what changes is queued until the job runs, which sends each webhook one array of all that waits.
 * A batch is tried four times, ten minutes apart, while the answer is 400, 401, 403, 404, 405, 408 or none; 410 removes
 * the webhook. INFERENCE: any other failure drops the batch, and so does the last try. Thread-safe.
 */
public final class EspoWebhooks implements AutoCloseable {

    private static final int GONE = 410;
    private static final Set<Integer> TRIED_AGAIN = Set.of(0, 400, 401, 403, 404, 405, 408);
    private static final RetryPlan RETRIES = (failed, status) ->
            failed < 4 && TRIED_AGAIN.contains(status) ? Optional.of(Duration.ofMinutes(10)) : Optional.empty();

    private final Random random;
    private final WebhookPost post;
    private final ThreadLocal<Boolean> apiUser = ThreadLocal.withInitial(() -> false);
    private final Map<String, EspoWebhook> webhooks = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> waiting = new LinkedHashMap<>();
    private long last;

    EspoWebhooks(EspoSwitches switches, Clock clock, long seed) {
        this.random = new Random(seed);
        this.post = new WebhookPost(switches, clock, RETRIES, random);
    }

    /** Sends an event, e.g. {@code Account.update}, to an address. */
    public EspoWebhook subscribe(String event, URI address) {
        return add(event, address.toString(), false, new HttpReceiver(address));
    }

    /** Sends an event to a receiver in this JVM. */
    public EspoWebhook subscribe(String event, WebhookReceiver receiver) {
        return add(event, "in-process", false, receiver);
    }

    synchronized EspoWebhook add(String event, String url, boolean skipOwn, WebhookReceiver receiver) {
        String id = EspoShapes.ids(0x7100_0000L).write().apply(++last).asText();
        EspoWebhook added = new EspoWebhook(id, event, url, skipOwn, newId().replace("-", ""), receiver);
        webhooks.put(id, added);
        return added;
    }

    public synchronized void remove(String id) {
        webhooks.remove(id);
        waiting.remove(id);
    }

    public synchronized List<EspoWebhook> all() {
        return List.copyOf(webhooks.values());
    }

    /** Runs a task whose changes are the API user's own. */
    <T> T asApiUser(Supplier<T> task) {
        apiUser.set(true);
        try {
            return task.get();
        } finally {
            apiUser.remove();
        }
    }

    synchronized void announce(Announcement change) {
        for (EspoWebhook webhook : webhooks.values()) {
            if (!(webhook.skipOwn() && apiUser.get())) {
                WebhookItems.item(webhook.event(), change)
                        .ifPresent(item -> waiting.computeIfAbsent(webhook.id(), unseen -> new ArrayList<>())
                                .add(item));
            }
        }
    }

    /** What runs every five minutes at the real one: sends everything that waits, a batch for each webhook. */
    public synchronized void runWebhookJob() {
        waiting.forEach((id, items) -> post.dispatch(parcel(webhooks.get(id), Json.bytes(Json.node(items)))));
        waiting.clear();
    }

    private Parcel parcel(EspoWebhook to, byte[] body) {
        String signature = to.id() + ":" + HexFormat.of().formatHex(Hmac.sha256(to.secretKey(), body));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Signature",
                Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.UTF_8)));
        WebhookDelivery delivery = new WebhookDelivery(to.event(), headers, body);
        return new Parcel(newId(), to.event(), () -> delivery, to.receiver(), status -> {
            if (status == GONE) {
                remove(to.id());
            }
        });
    }

    private String newId() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The last tries to deliver, oldest first. */
    public List<WebhookAttempt> attempts() {
        return post.attempts();
    }

    /** Waits until every batch that was sent is delivered, lost or given up; false when the time is over before. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        return post.awaitIdle(longest);
    }

    @Override
    public void close() {
        post.close();
    }
}
