package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebhooksTest {

    private final AtomicReference<JsonNode> event = new AtomicReference<>();

    @Test
    void answersWithTheFunctionsStatusHeadersAndBody() throws Exception {
        try (var trial = answering("{\"statusCode\":202,\"headers\":{\"x-parley\":\"due\"},\"body\":\"later\"}")) {
            var answer = new Visitor(trial.address()).ask("POST", "/webhooks/shopify", "{\"id\":1}");

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.headers().firstValue("x-parley")).contains("due");
            assertThat(answer.body()).isEqualTo("later");
        }
    }

    @Test
    void decodesABinaryBody() throws Exception {
        try (var trial = answering("{\"statusCode\":200,\"body\":\"YWI=\",\"isBase64Encoded\":true}")) {
            var answer = new Visitor(trial.address()).ask("POST", "/webhooks/shopify", "{}");

            assertThat(answer.body()).isEqualTo("ab");
        }
    }

    @Test
    void handsTheRequestOverWithItsHeaders() throws Exception {
        try (var trial = answering("{\"statusCode\":200}")) {
            var visitor = new Visitor(trial.address());

            visitor.ask("POST", "/webhooks/shopify", "{\"id\":42}", "X-Shopify-Topic", "customers/update");

            assertThat(event.get().path("rawPath").asText()).isEqualTo("/webhooks/shopify");
            assertThat(event.get().at("/headers/x-shopify-topic").asText()).isEqualTo("customers/update");
            assertThat(event.get().path("body").asText()).isEqualTo("{\"id\":42}");
            await().untilAsserted(() -> assertThat(visitor.section("journal"))
                    .anyMatch(told -> told.path("topic").asText().equals("customers/update")
                            && told.path("id").asText().equals("42")
                            && told.path("status").asInt() == 200));
        }
    }

    @Test
    void tellsTheEventThatTheBodyNames() throws Exception {
        try (var trial = answering("{\"statusCode\":200}")) {
            var visitor = new Visitor(trial.address());

            visitor.ask("POST", "/webhooks/customcrm", "{\"event\":\"order.created\",\"id\":\"ord-7\"}");

            await().untilAsserted(() -> assertThat(visitor.section("journal"))
                    .anyMatch(told -> told.path("topic").asText().equals("order.created")
                            && told.path("id").asText().equals("ord-7")));
        }
    }

    @Test
    void takesAnAnswerWithoutStatusAsABody() throws Exception {
        try (var trial = answering("{\"done\":1}")) {
            var answer = new Visitor(trial.address()).ask("POST", "/webhooks/shopify", "{}");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"done\":1}");
        }
    }

    @Test
    void answers500WhereTheFunctionFails() throws Exception {
        try (var trial = PageTrial.around(ignored -> CompletableFuture.failedFuture(new IOException("gone")))) {
            var visitor = new Visitor(trial.address());

            assertThat(visitor.ask("POST", "/webhooks/shopify", "{}").statusCode())
                    .isEqualTo(500);
            assertThat(Visitor.json(visitor.ask("POST", "/invoke", "{\"action\":\"sync\"}"))
                            .at("/error/code")
                            .asText())
                    .isEqualTo("FUNCTION_FAILED");
        }
    }

    private PageTrial answering(String json) throws Exception {
        return PageTrial.around(bytes -> {
            try {
                var given = new ObjectMapper().readTree(bytes);
                if (given.has("requestContext")) {
                    event.set(given);
                }
            } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
            }
            return CompletableFuture.completedFuture(json.getBytes(StandardCharsets.UTF_8));
        });
    }
}
