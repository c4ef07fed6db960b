package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private final Crm crm = new Crm();
    private final List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    WebhookTest() {
        crm.sim.webhooks().subscribe(delivery -> {
            received.add(delivery);
            crm.clock.move(Duration.ofMinutes(6));
            return status;
        });
    }

    @AfterEach
    void close() {
        crm.close();
    }

    private List<String> topics() throws InterruptedException {
        assertThat(crm.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();
        return received.stream().map(WebhookDelivery::topic).toList();
    }

    private static String sign(String secret, WebhookDelivery delivery) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = delivery.headers().get("X-Webhook-Timestamp") + ":"
                + new String(delivery.body(), StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsOfEveryChangeOfEveryResource() throws Exception {
        String customer = crm.api
                .post("/customers", Json.object("Name", "Ås Bygg AS"))
                .json()
                .path("Id")
                .asText();
        topics();
        crm.patch("/customers/" + customer, "City", "Ås");
        topics();
        crm.create("Product", "Name", "Skrue");
        topics();
        crm.create("Contact", "LastName", "Lie");
        topics();
        String order = crm.create("Order", "CustomerId", customer);
        topics();
        crm.api.delete("/orders/" + order);

        assertThat(topics())
                .containsExactly(
                        "customer.created",
                        "customer.updated",
                        "product.created",
                        "contact.created",
                        "order.created",
                        "order.deleted");
    }

    @Test
    void namesTheRecordAndNothingOfItsContent() throws Exception {
        String id = crm.customer("Ås Bygg AS");
        topics();

        JsonNode payload = Json.parse(received.get(0).body()).orElseThrow();

        assertThat(payload)
                .isEqualTo(Json.object("event", "customer.created", "id", id, "at", "2030-01-01T12:00:00.123Z"));
    }

    @Test
    void signsTheTimestampAndTheRawBody() throws Exception {
        crm.customer("Ås Bygg AS");
        topics();
        crm.sim.webhooks().rotateSecret("another");
        crm.customer("Bodø Fisk SA");
        topics();

        WebhookDelivery first = received.get(0);
        WebhookDelivery second = received.get(1);

        assertThat(first.headers().get("X-Webhook-Timestamp")).isEqualTo("1893499200");
        assertThat(first.headers().get("X-Webhook-Signature"))
                .isEqualTo(sign("0a11c0de00004000800000000c3ec2e7", first));
        assertThat(second.headers().get("X-Webhook-Signature")).isEqualTo(sign("another", second));
    }

    @Test
    void staysSilentWhenNothingChangesAndAboutLoadedRecords() throws Exception {
        crm.sim.customers().load(List.of(Json.object("Name", "Ås Bygg AS")));
        String id = crm.sim.customers().all().get(0).get("Id").asText();
        crm.patch("/customers/" + id, "Name", "Ås Bygg AS");

        assertThat(topics()).isEmpty();
    }

    @Test
    void isTriedFiveTimesAndSignedAnewEachTime() throws Exception {
        crm.sim.switches().webhookRetrySpeedup.set(100_000);
        status = 503;
        crm.customer("Ås Bygg AS");
        topics();

        assertThat(received).hasSize(5);
        assertThat(received.stream().map(each -> each.headers().get("X-Webhook-Timestamp")))
                .doesNotHaveDuplicates();
        assertThat(received.get(4).headers().get("X-Webhook-Signature"))
                .isEqualTo(sign(crm.sim.webhookSecret(), received.get(4)));
    }

    @Test
    void comesTwiceLostOrBehindTheNextOneIfSwitchedOn() throws Exception {
        crm.sim.switches().webhookReorderNext.set(1);
        crm.create("Product", "Name", "older");
        crm.create("Contact", "LastName", "newer");
        topics();
        crm.sim.switches().webhookLoseNext.set(1);
        crm.customer("lost");
        crm.sim.switches().webhookDuplicateNext.set(1);
        crm.create("Product", "Name", "twice");

        assertThat(topics())
                .containsExactly("contact.created", "product.created", "product.created", "product.created");
    }

    @Test
    void comesLateIfSwitchedOn() throws Exception {
        crm.sim.switches().webhookLateMillis.set(300);
        crm.customer("Ås Bygg AS");

        assertThat(crm.sim.webhooks().awaitIdle(Duration.ofMillis(50))).isFalse();
        assertThat(topics()).hasSize(1);
    }
}
