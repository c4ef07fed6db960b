package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.systems.Settings;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Patience;
import dev.parley.systems.rest.SystemFiles;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sender that does not sign proves itself by a token in the address. */
class PathTokenTest {

    private static final String SYSTEM =
            """
            system: acme
            url: ACME_URL
            authentication: { bearer: ACME_TOKEN }
            webhook: { token: ACME_WEBHOOK_TOKEN, event: "{event}", events: { "*": Customer } }
            datatypes: { Customer: { path: /customers, properties: { Name: string } } }
            """;

    private final TwinWorld world = TwinWorld.of();
    private final Webhooks webhooks = new Webhooks(
            "default",
            system -> Optional.of(webhook()).filter(known -> system.equals(TwinWorld.SHOP)),
            new Hints(
                    world.engine,
                    new Budgets(
                            world.clock,
                            new Patience(),
                            Duration.ofSeconds(50),
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(10)),
                    world.metrics),
            1000);

    private static Webhook webhook() {
        return SystemFiles.of("acme", SYSTEM)
                .webhook(Settings.of(Map.of("ACME_WEBHOOK_TOKEN", "t0ken")))
                .orElseThrow();
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments("/webhooks/default/shopify/t0ken", 200),
                arguments("/webhooks/default/shopify/T0ken", 401),
                arguments("/webhooks/default/shopify/t0ken2", 401),
                arguments("/webhooks/default/shopify", 401),
                arguments("/webhooks/shopify", 401),
                arguments("/webhooks/shopify/t0ken", 404),
                arguments("/webhooks/acme/shopify/t0ken", 404),
                arguments("/webhooks/default/shopify/t0ken/more", 404),
                arguments("/webhooks/default/shopify/", 404));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isAskedForAndCompared(String path, int status) {
        assertThat(status(path, "{\"event\":\"x\",\"id\":\"C0001\"}")).isEqualTo(status);
    }

    @Test
    void marksEveryRecordOfAnArray() {
        world.customer("Ada", "ada@example.org");
        world.sync();

        int status = status("/webhooks/default/shopify/t0ken", "[{\"event\":\"x\",\"id\":\"C0001\"}]");

        assertThat(status).isEqualTo(202);
        assertThat(world.links.due(world.engine.key("customer"), world.clock.instant(), 10))
                .extracting(record -> record.id())
                .containsExactly("C0001");
    }

    @Test
    void isWrittenToNoLog() {
        try (CapturedLog log = new CapturedLog()) {
            status("/webhooks/default/shopify/s3cret", "{}");

            assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains("s3cret"));
        }
    }

    private int status(String path, String body) {
        return webhooks.answer(WebhookEvent.signed("x", body).to(path).json())
                .path("statusCode")
                .asInt();
    }
}
