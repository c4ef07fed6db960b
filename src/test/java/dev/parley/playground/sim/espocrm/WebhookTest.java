package dev.parley.playground.sim.espocrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

    private final Espo espo = new Espo();
    private final List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @AfterEach
    void close() {
        espo.close();
    }

    private EspoWebhook subscribe(String event) {
        return espo.sim.webhooks().subscribe(event, delivery -> {
            received.add(delivery);
            return status;
        });
    }

    private List<JsonNode> runJob() throws InterruptedException {
        espo.sim.runWebhookJob();
        return settled();
    }

    private List<JsonNode> settled() throws InterruptedException {
        assertThat(espo.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();
        return received.stream()
                .map(delivery -> Json.parse(delivery.body()).orElseThrow())
                .toList();
    }

    @Test
    void waitsForTheJobAndComesAsOneBatch() throws Exception {
        subscribe("Account.create");
        espo.create("Account", "name", "First");
        espo.create("Account", "name", "Second");

        List<JsonNode> before = settled();
        List<JsonNode> after = runJob();

        assertThat(before).isEmpty();
        assertThat(after).hasSize(1);
        assertThat(after.get(0).size()).isEqualTo(2);
        assertThat(after.get(0).at("/1/name").asText()).isEqualTo("Second");
    }

    @Test
    void isAnArrayEvenForOneChange() throws Exception {
        subscribe("Account.create");
        espo.create("Account", "name", "First");

        assertThat(runJob().get(0).isArray()).isTrue();
    }

    @Test
    void carriesOnlyWhatAnUpdateChanged() throws Exception {
        subscribe("Account.update");
        String id = espo.create("Account", "name", "First", "website", "example.no");
        espo.clock.move(Duration.ofSeconds(1));
        espo.put("/Account/" + id, "name", "Renamed", "website", "example.no");

        JsonNode item = runJob().get(0).get(0);

        assertThat(item).isEqualTo(Json.object("id", id, "name", "Renamed", "modifiedAt", "2030-01-01 12:00:01"));
    }

    @Test
    void carriesTheIdOfADeletedRecord() throws Exception {
        subscribe("Account.delete");
        String id = espo.create("Account", "name", "First");
        espo.api.delete("/Account/" + id);

        assertThat(runJob().get(0)).isEqualTo(Json.node(List.of(Json.object("id", id))));
    }

    @Test
    void followsASingleField() throws Exception {
        subscribe("Account.fieldUpdate.website");
        String id = espo.create("Account", "name", "First");
        espo.put("/Account/" + id, "name", "Renamed");
        espo.put("/Account/" + id, "website", "example.no");

        JsonNode batch = runJob().get(0);

        assertThat(batch.size()).isEqualTo(1);
        assertThat(batch.at("/0/website").asText()).isEqualTo("example.no");
    }

    @Test
    void isSignedOverTheRawBody() throws Exception {
        EspoWebhook webhook = subscribe("Account.create");
        espo.create("Account", "name", "Ås Bygg AS");
        runJob();

        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(webhook.secretKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = webhook.id() + ":"
                + HexFormat.of().formatHex(mac.doFinal(received.get(0).body()));
        String signature = received.get(0).headers().get("Signature");

        assertThat(new String(Base64.getDecoder().decode(signature), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"400,4", "401,4", "403,4", "404,4", "405,4", "408,4", "500,1", "410,1"})
    void isTriedAgainOnlyAfterSomeAnswers(int answer, int tries) throws Exception {
        espo.sim.switches().webhookRetrySpeedup.set(100_000);
        status = answer;
        subscribe("Account.create");
        espo.create("Account", "name", "First");
        runJob();

        assertThat(received).hasSize(tries);
        assertThat(espo.sim.webhooks().all()).hasSize(answer == 410 ? 0 : 1);
    }

    @Test
    void leavesOutTheApiUsersOwnChangesIfAskedTo() throws Exception {
        espo.sim.webhooks().add("Account.create", "in-process", true, delivery -> {
            received.add(delivery);
            return 200;
        });
        espo.api.post("/Account", Json.object("name", "By the API"));
        espo.create("Account", "name", "By a person");

        JsonNode batch = runJob().get(0);

        assertThat(batch.size()).isEqualTo(1);
        assertThat(batch.at("/0/name").asText()).isEqualTo("By a person");
    }

    @Test
    void canRunTheJobOnATimer() throws Exception {
        subscribe("Account.create");
        espo.sim.runWebhookJobEvery(Duration.ofMillis(20));
        espo.create("Account", "name", "First");

        await().atMost(Duration.ofSeconds(10)).until(() -> !received.isEmpty());
        assertThat(received).hasSize(1);
    }

    @Test
    void isSetUpOverTheApiAndTellsItsSecret() throws Exception {
        Reply created = espo.api.post(
                "/Webhook", Json.object("event", "Account.update", "url", "http://127.0.0.1:1/x", "skipOwn", true));
        String path = "/Webhook/" + created.json().path("id").asText();

        Reply read = espo.api.get(path);
        Reply deleted = espo.api.delete(path);

        assertThat(created.json().path("secretKey").asText()).matches("[0-9a-f]{32}");
        assertThat(read.json().path("skipOwn").asBoolean()).isTrue();
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(espo.api.get(path).status()).isEqualTo(404);
        assertThat(espo.api
                        .post("/Webhook", Json.object("event", "Account.sneeze", "url", "http://127.0.0.1:1/x"))
                        .status())
                .isEqualTo(400);
    }
}
