package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private final Shop shop = new Shop();
    private final List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    WebhookTest() {
        for (String topic : List.of("customers/create", "customers/update", "customers/delete")) {
            shop.sim.webhooks().subscribe(topic, delivery -> {
                received.add(delivery);
                return status;
            });
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void settle() throws Exception {
        assertThat(shop.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    private List<String> topics() {
        return received.stream().map(WebhookDelivery::topic).toList();
    }

    private JsonNode payload(int index) {
        return Json.parse(received.get(index).body()).orElseThrow();
    }

    private static String header(WebhookDelivery delivery, String name) {
        return delivery.headers().get(name);
    }

    private static String signature(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    @Test
    void announcesWhatAClientDoes() throws Exception {
        long id = shop.post(Json.object("email", "ase@example.no"))
                .json()
                .at("/customer/id")
                .longValue();
        shop.put(id, Json.object("note", "x"));
        shop.api.delete("/customers/" + id + ".json");
        settle();

        assertThat(topics()).containsExactly("customers/create", "customers/update", "customers/delete");
        assertThat(payload(0).path("email").asText()).isEqualTo("ase@example.no");
        assertThat(payload(2).toString()).isEqualTo("{\"id\":" + id + "}");
    }

    @Test
    void announcesWhatAPersonDoes() throws Exception {
        long id = shop.create("email", "ase@example.no");
        shop.sim.customers().set(id, "first_name", "Åse");
        settle();

        assertThat(topics()).containsExactly("customers/create", "customers/update");
    }

    @Test
    void staysSilentWhenNothingChanges() throws Exception {
        long id = shop.create("email", "ase@example.no");
        shop.put(id, Json.object("email", "ase@example.no"));
        settle();

        assertThat(topics()).containsExactly("customers/create");
    }

    @Test
    void staysSilentAboutLoadedRecords() throws Exception {
        shop.sim.customers().load(List.of(Json.object("email", "ase@example.no")));
        settle();

        assertThat(received).isEmpty();
    }

    @Test
    void signsTheRawBody() throws Exception {
        shop.create("email", "ase@example.no", "first_name", "Åse");
        settle();

        WebhookDelivery delivery = received.get(0);
        assertThat(header(delivery, "X-Shopify-Hmac-SHA256"))
                .isEqualTo(signature(shop.sim.webhookSecret(), delivery.body()));
    }

    @Test
    void signsWithTheNewSecretAfterARotation() throws Exception {
        shop.sim.webhooks().rotateSecret("another");
        shop.create("email", "ase@example.no");
        settle();

        assertThat(header(received.get(0), "X-Shopify-Hmac-SHA256"))
                .isEqualTo(signature("another", received.get(0).body()));
    }

    @Test
    void bearsEveryDocumentedHeader() throws Exception {
        shop.create("email", "ase@example.no");
        settle();

        WebhookDelivery delivery = received.get(0);
        assertThat(header(delivery, "X-Shopify-Topic")).isEqualTo("customers/create");
        assertThat(header(delivery, "X-Shopify-Shop-Domain")).isEqualTo(shop.sim.shopDomain());
        assertThat(header(delivery, "X-Shopify-Triggered-At")).isEqualTo("2030-01-01T12:00:00.123456789Z");
        assertThat(delivery.headers())
                .containsKeys("X-Shopify-Webhook-Id", "X-Shopify-Event-Id", "X-Shopify-API-Version", "X-Shopify-Name");
    }

    @Test
    void reachesSeveralSubscriptionsWithOneEventId() throws Exception {
        shop.sim.webhooks().subscribe("customers/create", delivery -> {
            received.add(delivery);
            return 200;
        });
        shop.create("email", "ase@example.no");
        settle();

        assertThat(received).hasSize(2);
        assertThat(header(received.get(0), "X-Shopify-Event-Id"))
                .isEqualTo(header(received.get(1), "X-Shopify-Event-Id"));
        assertThat(header(received.get(0), "X-Shopify-Webhook-Id"))
                .isNotEqualTo(header(received.get(1), "X-Shopify-Webhook-Id"));
    }

    @Test
    void comesTwiceWithTheSameIdIfSwitchedOn() throws Exception {
        shop.sim.switches().webhookDuplicateNext.set(1);
        shop.create("email", "ase@example.no");
        settle();

        assertThat(received).hasSize(2);
        assertThat(received.get(0)).isEqualTo(received.get(1));
    }

    @Test
    void getsLostIfSwitchedOn() throws Exception {
        shop.sim.switches().webhookLoseNext.set(1);
        long id = shop.create("email", "ase@example.no");
        shop.sim.customers().set(id, "note", "x");
        settle();

        assertThat(topics()).containsExactly("customers/update");
        assertThat(shop.sim.webhooks().attempts().get(0).status()).isEqualTo(-1);
    }

    @Test
    void getsLostByShareIfSwitchedOn() throws Exception {
        shop.sim.switches().webhookLossPercent.set(100);
        shop.create("email", "ase@example.no");
        settle();

        assertThat(received).isEmpty();
    }

    @Test
    void comesAfterTheNextOneIfSwitchedOn() throws Exception {
        long id = shop.create("email", "ase@example.no");
        shop.sim.switches().webhookReorderNext.set(1);
        shop.sim.customers().set(id, "note", "older");
        shop.sim.customers().set(id, "note", "newer");
        settle();

        assertThat(payload(1).path("note").asText()).isEqualTo("newer");
        assertThat(payload(2).path("note").asText()).isEqualTo("older");
    }

    @Test
    void comesLateIfSwitchedOn() throws Exception {
        shop.sim.switches().webhookLateMillis.set(300);
        shop.create("email", "ase@example.no");

        assertThat(shop.sim.webhooks().awaitIdle(Duration.ofMillis(50))).isFalse();
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void lacksAddressesAndTagsIfSwitchedOn() throws Exception {
        shop.sim.switches().trimmedPayload.set(true);
        shop.create("email", "ase@example.no", "tags", "vip", "addresses", List.of(Shop.address("Ås", "NO")));
        settle();

        assertThat(payload(0).has("addresses")).isFalse();
        assertThat(payload(0).has("default_address")).isFalse();
        assertThat(payload(0).has("tags")).isFalse();
        assertThat(payload(0).has("email")).isTrue();
    }

    @Test
    void isTriedAgainWithItsOriginalPayload() throws Exception {
        shop.sim.switches().webhookRetrySpeedup.set(1_000);
        status = 500;
        shop.sim.webhooks().subscribe("customers/create", delivery -> {
            status = 200;
            return 200;
        });
        shop.create("email", "ase@example.no");
        settle();

        assertThat(received).hasSize(2);
        assertThat(received.get(1)).isEqualTo(received.get(0));
    }

    @Test
    void losesItsSubscriptionAfterEightFailures() throws Exception {
        shop.sim.switches().webhookRetrySpeedup.set(100_000);
        status = 503;
        shop.create("email", "ase@example.no");
        settle();

        assertThat(received).hasSize(8);
        assertThat(shop.sim.webhooks().subscriptions())
                .extracting(WebhookSubscription::topic)
                .containsExactly("customers/update", "customers/delete");
    }
}
