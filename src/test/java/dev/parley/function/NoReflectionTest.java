package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing of a request comes back in its answer or gets into the log, whatever the request is. */
class NoReflectionTest {

    private static final String MARK = "pl4nted";
    private static final int REQUESTS = 4000;

    private final TwinWorld world = TwinWorld.of();
    private final Random random = new Random(7);

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String path() {
        return any(List.of(
                "/webhooks/shopify",
                "/webhooks/shopify",
                "/webhooks/default/shopify",
                "/webhooks/default/shopify/" + MARK,
                "/webhooks/" + MARK,
                "/webhooks/" + MARK + "/shopify",
                "/webhooks/<script>" + MARK,
                "/" + MARK + "/webhooks/shopify",
                "/webhooks/default%2F" + MARK + "/shopify",
                "//" + MARK + "\r\nX-" + MARK + ": 1"));
    }

    private String body() {
        return any(List.of(
                "{\"id\":1,\"email\":\"" + MARK + "@example.org\"}",
                "{\"id\":\"" + MARK + "\"}",
                "{\"id\":1,\"" + MARK + "\":",
                MARK,
                "[\"" + MARK + "\"]",
                "{\"id\":1" + ",\"a\":".repeat(3) + MARK,
                MARK.repeat(400),
                ""));
    }

    private ObjectNode request() {
        String body = body();
        WebhookEvent event = any(List.of(true, true, false))
                ? WebhookEvent.signed(any(List.of("customers/update", "customers/" + MARK)), body)
                : WebhookEvent.signed("customers/update", body, any(List.of(MARK, TwinWorld.SHOP_DOMAIN)), MARK);
        Map<String, String> headers = new LinkedHashMap<>(event.headers());
        headers.put("x-" + MARK, MARK);
        headers.put("origin", "https://" + MARK + ".example");
        headers.put("content-type", MARK);
        headers.put("content-length", any(List.of(MARK, "-1", "99999999999")));
        WebhookEvent changed =
                event.under(headers).to(path()).by(any(List.of("POST", "POST", "POST", "GET", "OPTIONS", MARK)));
        ObjectNode json = (any(List.of(true, false)) ? changed : changed.inBase64()).json();
        json.put("rawQueryString", MARK + "=" + MARK).putArray("cookies").add(MARK);
        json.putObject("queryStringParameters").put(MARK, MARK);
        json.withObject("/requestContext").put("domainName", MARK).put("stage", any(List.of("$default", MARK)));
        return json;
    }

    @Test
    @DisplayName("no status answers with anything of the request")
    void comesBackInNoAnswer() {
        world.customer("Ada", "ada@example.org");
        world.sync();
        TreeSet<Integer> statuses = new TreeSet<>();

        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < REQUESTS; i++) {
                world.links.failNext(i % 10 == 0 ? 10 : 0);
                JsonNode answer = world.webhooks.answer(request());
                statuses.add(answer.path("statusCode").asInt());
                assertThat(answer.toString()).doesNotContainIgnoringCase(MARK);
                assertThat(answer.at("/headers/Content-Type").asText()).isEqualTo("application/json");
                assertThat(answer.at("/headers/X-Content-Type-Options").asText())
                        .isEqualTo("nosniff");
                assertThat(answer.at("/headers/Cache-Control").asText()).isEqualTo("no-store");
            }

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.toLowerCase()
                    .contains(MARK));
        }
        assertThat(statuses).containsExactly(200, 400, 401, 404, 405, 413, 503);
    }
}
