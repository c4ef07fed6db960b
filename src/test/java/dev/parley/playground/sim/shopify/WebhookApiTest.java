package dev.parley.playground.sim.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookApiTest {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private Reply subscribe(Object... fields) throws Exception {
        return shop.api.post("/webhooks.json", Json.object("webhook", Json.object(fields)));
    }

    @Test
    void subscribesReadsChangesAndForgets() throws Exception {
        Reply created = subscribe("topic", "customers/update", "address", "https://example.com/a", "format", "json");
        String path = "/webhooks/" + created.json().at("/webhook/id").asText() + ".json";

        shop.api.put(path, Json.object("webhook", Json.object("address", "https://example.com/b")));
        JsonNode changed = shop.api.get(path).json().path("webhook");
        Reply deleted = shop.api.delete(path);

        assertThat(created.status()).isEqualTo(201);
        assertThat(changed.path("address").asText()).isEqualTo("https://example.com/b");
        assertThat(changed.path("topic").asText()).isEqualTo("customers/update");
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(shop.api.get(path).status()).isEqualTo(404);
    }

    @Test
    void listsByTopic() throws Exception {
        subscribe("topic", "customers/update", "address", "https://example.com/a");
        subscribe("topic", "customers/create", "address", "https://example.com/a");

        JsonNode list =
                shop.api.get("/webhooks.json?topic=customers/create").json().path("webhooks");

        assertThat(list.size()).isEqualTo(1);
    }

    @Test
    void refusesTheSameTopicAndAddressTwice() throws Exception {
        subscribe("topic", "customers/update", "address", "https://example.com/a");

        assertThat(subscribe("topic", "customers/update", "address", "https://example.com/a")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesAnUnknownTopicAndABadAddress() throws Exception {
        JsonNode errors = subscribe("topic", "customers/sneeze", "address", "nowhere")
                .json()
                .path("errors");

        assertThat(errors.has("topic")).isTrue();
        assertThat(errors.has("address")).isTrue();
    }

    @Test
    void deliversOverHttpCutToTheFieldsAskedFor() throws Exception {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            bodies.add(exchange.getRequestHeaders().getFirst("X-Shopify-Topic") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        receiver.start();
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";

        subscribe("topic", "customers/create", "address", address, "fields", List.of("email"));
        shop.create("email", "ase@example.no", "first_name", "Åse");
        boolean idle = shop.sim.webhooks().awaitIdle(Duration.ofSeconds(10));
        receiver.stop(0);

        assertThat(idle).isTrue();
        assertThat(bodies).containsExactly("customers/create {\"email\":\"ase@example.no\"}");
    }

    @Test
    void notesAReceiverThatDoesNotAnswer() throws Exception {
        shop.sim.switches().webhookRetrySpeedup.set(100_000);
        subscribe("topic", "customers/create", "address", "http://127.0.0.1:1/nobody");
        shop.create("email", "ase@example.no");
        shop.sim.webhooks().awaitIdle(Duration.ofSeconds(10));

        assertThat(shop.sim.webhooks().attempts()).hasSize(8).allMatch(attempt -> attempt.status() == 0);
    }
}
