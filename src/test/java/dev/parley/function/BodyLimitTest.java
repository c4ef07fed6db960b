package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A body is judged by its length before it is decoded or parsed, and by its shape before anything is done. */
class BodyLimitTest {

    private static final int LIMIT = (int) TwinWorld.LIMIT;

    private final TwinWorld world = TwinWorld.of();

    private static WebhookEvent update(String body) {
        return WebhookEvent.signed("customers/update", body);
    }

    static Stream<Arguments> bodies() {
        String filled = "{\"id\":1,\"note\":\"" + "x".repeat(LIMIT - 18) + "\"}";
        WebhookEvent good = WebhookEvent.updated("C0001");
        return Stream.of(
                arguments("just the limit", update(filled), 200),
                arguments("just the limit in base64", update(filled).inBase64(), 200),
                arguments("one byte over", update(filled + " "), 413),
                arguments("one byte over in base64", update(filled + " ").inBase64(), 413),
                arguments("no base64, but too long for it: not decoded", encoded("%".repeat(2 * LIMIT)), 413),
                arguments("no JSON, but too long for it: not parsed", update("[".repeat(LIMIT + 1)), 413),
                arguments("a length that lies low", update(filled + " ").with("content-length", "5"), 413),
                arguments("a length that lies high", good.with("content-length", "99999999"), 200),
                arguments("a length that is none", good.with("content-length", "x"), 200),
                arguments(
                        "nested a thousand deep", update("{\"id\":1,\"a\":" + "[".repeat(1500) + "]".repeat(400)), 400),
                arguments("an id with a huge exponent", update("{\"id\":1e999999999}"), 400),
                arguments("an id of many digits", update("{\"id\":" + "1".repeat(900) + "}"), 400),
                arguments("a negative id", update("{\"id\":-1}"), 400),
                arguments("two roots", update("{\"id\":1}{\"id\":2}"), 400));
    }

    private static WebhookEvent encoded(String text) {
        return new WebhookEvent("POST", "/webhooks/shopify", Map.of(), text, true);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bodies")
    void isKept(String what, WebhookEvent event, int status) {
        world.sync();
        world.customer("Ada", "ada@example.org");
        long start = System.nanoTime();

        int answered = world.deliver(event).path("statusCode").asInt();

        assertThat(answered).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
