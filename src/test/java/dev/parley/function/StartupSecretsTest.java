package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.systems.Settings;
import dev.parley.systems.http.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A function whose fingerprint key and credentials are in secrets. */
final class StartupSecretsTest {

    private static final String OWN = "parley/default/parley";
    private static final String UNKNOWN = "{'action':'nothing'}";

    private final SecretsExtension extension = SecretsExtension.start();
    private final MovableClock clock = new MovableClock(Instant.now());
    private final Startup startup = new Startup(null, clock);
    private final Entry entry = new Entry();

    StartupSecretsTest() {
        entry.startup = startup;
    }

    @AfterEach
    void close() {
        startup.close();
        extension.close();
    }

    private void start(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "PARLEY_DATAFLOW", "powerofficego-shopify",
                "PARLEY_TABLE", "parley",
                "PARLEY_SECRETS", "parley"));
        all.putAll(more);
        startup.start(Settings.of(extension.environment(all)));
    }

    private JsonNode ask(String event) {
        return (JsonNode) entry.handle(TwinWorld.json(event));
    }

    @Test
    void readsTheKeyWithTheFirstEventAndNotBefore() {
        extension.holding(OWN, "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        start(Map.of());
        int atStart = extension.asked.size();

        JsonNode answer = ask(UNKNOWN);

        assertThat(atStart).isZero();
        assertThat(extension.asked).contains(OWN);
        assertThat(answer.at("/error/code").asText()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    @DisplayName("made by a template, not filled yet: said by name, and found by the next event once it is")
    void saysWhichSecretNobodyHasFilled() {
        start(Map.of());

        try (CapturedLog log = new CapturedLog()) {
            JsonNode answer = ask(UNKNOWN);

            assertThat(answer.at("/error/code").asText()).isEqualTo("SETTINGS");
            assertThat(answer.at("/error/message").asText())
                    .contains("PARLEY_FINGERPRINT_KEY", OWN, "does not exist or was never filled");
            assertThat(log.lines()).anyMatch(line -> line.contains(OWN));
        }
        extension.holding(OWN, "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        assertThat(ask(UNKNOWN).at("/error/code").asText()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    void asksTheSenderOfAWebhookToComeAgain() {
        start(Map.of());

        JsonNode answer = (JsonNode) entry.handle(WebhookEvent.updated("1").json());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
        assertThat(answer.at("/headers/Retry-After").asText()).isEqualTo("60");
    }

    @Test
    void failsAScheduleSoThatItsAlarmIsRaised() {
        start(Map.of());

        assertThatThrownBy(() -> ask("{'action':'sync','scheduled':true}"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("SETTINGS")
                .hasMessageContaining(OWN);
    }

    @Test
    void takesTheKeyOfTheEnvironmentWhereTheSecretHasNone() {
        start(Map.of("PARLEY_FINGERPRINT_KEY", "a key of more than sixteen bytes"));

        assertThat(ask(UNKNOWN).at("/error/code").asText()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    @DisplayName("the key that was read stays in use while its secret cannot be read")
    void keepsTheKeyItHas() {
        extension.holding(OWN, "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        start(Map.of());
        ask(UNKNOWN);
        Parts before = startup.parts();
        extension.holding(OWN, "no JSON any more");
        clock.advance(Duration.ofMinutes(2));

        assertThat(startup.parts()).isSameAs(before);
        assertThat(ask(UNKNOWN).at("/error/code").asText()).isEqualTo("UNKNOWN_ACTION");
    }

    @Test
    @DisplayName("a key replaced by mistake and put back: each is in use a minute later, without a deployment")
    void takesAKeyThatWasPutBack() {
        extension.holding(OWN, "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        start(Map.of());
        Parts before = startup.parts();
        clock.advance(Duration.ofMinutes(2));
        Parts unchanged = startup.parts();
        extension.holding(OWN, "{'parley_fingerprint_key':'quite another key, long enough'}");
        clock.advance(Duration.ofMinutes(2));

        assertThat(unchanged).isSameAs(before);
        assertThat(startup.parts()).isNotSameAs(before);
    }

    @Test
    void saysThatAWebhooksSecretIsMissingByTheNameOfTheSecretItBelongsInto() {
        extension.holding(OWN, "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        start(Map.of());

        try (CapturedLog log = new CapturedLog()) {
            entry.handle(WebhookEvent.updated("1").json());

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("SHOPIFY_WEBHOOK_SECRET")
                            && line.contains("the secret parley/default/shopify, which does not exist"));
        }
    }

    @Test
    @DisplayName("variables of the environment serve the connection default alone")
    void lendsNobodyTheCredentialsOfAnother() {
        extension.holding("parley/acme/parley", "{'parley_fingerprint_key':'a key of more than sixteen bytes'}");
        start(Map.of(
                "PARLEY_CONNECTION", "acme",
                "SHOPIFY_URL", "https://shop.example",
                "SHOPIFY_WEBHOOK_SECRET", "of another"));

        JsonNode answer = (JsonNode) entry.handle(WebhookEvent.updated("1").json());

        assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
        assertThat(extension.asked).contains("parley/acme/shopify");
    }
}
