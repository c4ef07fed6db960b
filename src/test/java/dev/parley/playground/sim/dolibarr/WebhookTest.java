package dev.parley.playground.sim.dolibarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private final Doli doli = new Doli();
    private final List<WebhookDelivery> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    @AfterEach
    void close() {
        doli.close();
    }

    private void subscribe(String... triggers) {
        doli.sim
                .webhooks()
                .subscribe(
                        delivery -> {
                            received.add(delivery);
                            return status;
                        },
                        triggers);
    }

    private List<String> topics() {
        return received.stream().map(WebhookDelivery::topic).toList();
    }

    @Test
    void isDeliveredBeforeTheWriterGetsItsAnswer() throws Exception {
        subscribe();
        long id = doli.api
                .post("/thirdparties", Json.object("name", "Ås Bygg AS"))
                .json()
                .asLong();
        List<String> afterCreate = topics();
        doli.put("/thirdparties/" + id, "town", "Ås");
        doli.api.delete("/thirdparties/" + id);

        assertThat(afterCreate).containsExactly("COMPANY_CREATE");
        assertThat(topics()).containsExactly("COMPANY_CREATE", "COMPANY_MODIFY", "COMPANY_DELETE");
    }

    @Test
    void carriesTheTriggerAndTheWholeObject() throws Exception {
        subscribe("COMPANY_MODIFY");
        long id = doli.create("thirdparties", "name", "Ås Bygg AS", "phone", "22334455");
        doli.put("/thirdparties/" + id, "town", "Ås");

        JsonNode payload = Json.parse(received.get(0).body()).orElseThrow();

        assertThat(payload.size()).isEqualTo(2);
        assertThat(payload.path("triggercode").asText()).isEqualTo("COMPANY_MODIFY");
        assertThat(payload.path("object"))
                .isEqualTo(doli.api.get("/thirdparties/" + id).json());
        assertThat(received.get(0).headers()).containsOnlyKeys("Content-Type");
    }

    @Test
    void reachesOnlyWhoAskedForTheTrigger() {
        subscribe("PRODUCT_CREATE", "CONTACT_CREATE");
        doli.create("thirdparties", "name", "Ås Bygg AS");
        doli.create("products", "ref", "P-1", "label", "Skrue");
        doli.create("contacts", "lastname", "Lie");

        assertThat(topics()).containsExactly("PRODUCT_CREATE", "CONTACT_CREATE");
    }

    @Test
    void isNeverTriedAgain() throws Exception {
        status = 503;
        subscribe();
        long id = doli.create("thirdparties", "name", "Ås Bygg AS");

        assertThat(doli.sim.webhooks().awaitIdle(Duration.ofSeconds(1))).isTrue();
        assertThat(received).hasSize(1);
        assertThat(doli.sim.webhooks().attempts().get(0).status()).isEqualTo(503);
        assertThat(doli.sim.customers().find(id)).isPresent();
    }

    @Test
    void letsItsReceiverReadAndWriteMeanwhile() throws Exception {
        doli.sim
                .webhooks()
                .subscribe(
                        delivery -> {
                            long id = Json.parse(delivery.body())
                                    .orElseThrow()
                                    .at("/object/id")
                                    .asLong();
                            return doli.put("/thirdparties/" + id, "note_public", "seen")
                                    .status();
                        },
                        "COMPANY_CREATE");

        long id = doli.create("thirdparties", "name", "Ås Bygg AS");

        assertThat(doli.sim.webhooks().attempts().get(0).status()).isEqualTo(200);
        assertThat(doli.sim.customers().get(id).path("note_public").asText()).isEqualTo("seen");
    }

    @Test
    void comesTwiceLateLostOrBehindTheNextOneIfSwitchedOn() throws Exception {
        subscribe();
        doli.sim.switches().webhookReorderNext.set(1);
        doli.create("products", "ref", "P-1", "label", "Skrue");
        doli.create("contacts", "lastname", "Lie");
        assertThat(doli.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();
        doli.sim.switches().webhookLoseNext.set(1);
        doli.create("thirdparties", "name", "lost");
        doli.sim.switches().webhookDuplicateNext.set(1);
        doli.create("products", "ref", "P-2", "label", "twice");
        doli.sim.switches().webhookLateMillis.set(200);
        doli.create("thirdparties", "name", "late");
        boolean early = received.size() > 4;

        assertThat(doli.sim.webhooks().awaitIdle(Duration.ofSeconds(10))).isTrue();
        assertThat(early).isFalse();
        assertThat(topics())
                .containsExactly(
                        "CONTACT_CREATE", "PRODUCT_CREATE", "PRODUCT_CREATE", "PRODUCT_CREATE", "COMPANY_CREATE");
    }

    @Test
    void goesToAnAddressWithATokenInIt() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(exchange.getRequestURI() + " " + body.substring(0, 30));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        receiver.start();
        String origin = "http://127.0.0.1:" + receiver.getAddress().getPort();
        doli.sim.webhooks().subscribe(URI.create(origin + "/webhooks/dolibarr/s3cret"));

        doli.create("contacts", "lastname", "Lie");
        receiver.stop(0);

        assertThat(calls).containsExactly("/webhooks/dolibarr/s3cret {\"triggercode\":\"CONTACT_CREATE");
    }
}
