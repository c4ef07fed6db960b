package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.secrets.ExtensionSecrets;
import dev.parley.systems.secrets.KeptSecrets;
import dev.parley.systems.secrets.SecretSettings;
import dev.parley.systems.secrets.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets by the extension's own wire form, on loopback. */
final class ExtensionSecretsOverHttpTest {

    private static final String NAME = "parley/default/shopify";

    private final SecretsExtension extension = SecretsExtension.start();
    private final RestClientHttp network = new RestClientHttp(Clock.systemUTC());
    private final MovableClock clock = new MovableClock(Instant.now());
    private final Secrets secrets = new ExtensionSecrets(
            () -> network, Settings.of(extension.environment(Map.of())), time -> clock.advance(time));

    @AfterEach
    void close() {
        network.close();
        extension.close();
    }

    @Test
    @DisplayName("names in any letter case, texts and numbers")
    void readsTheSettingsOfASecret() {
        extension.holding(NAME, "{'shopify_url':'https://a.example','SHOPIFY_ACCESS_TOKEN':'t0ken','rate':4}");

        assertThat(secrets.read(NAME).orElseThrow())
                .containsOnly(
                        Map.entry("shopify_url", "https://a.example"),
                        Map.entry("shopify_access_token", "t0ken"),
                        Map.entry("rate", "4"));
        assertThat(extension.asked).containsExactly(NAME);
    }

    @Test
    void findsNothingInASecretThatNobodyHasFilled() {
        assertThat(secrets.read(NAME)).isEmpty();
    }

    @Test
    @DisplayName("not ready, an error, no answer in time: asked again, three times in all")
    void asksAgainWhatPasses() {
        extension.holding(NAME, "{'a':'1'}").failing(1, 400, "not ready to serve traffic, please wait");
        extension.late(1, 1_300);

        assertThat(secrets.read(NAME)).contains(Map.of("a", "1"));
        assertThat(extension.asked).hasSize(3);
    }

    @Test
    void saysThatTheExtensionFails() {
        extension.failing(3, 500, "pl4nted");

        assertThatThrownBy(() -> secrets.read(NAME))
                .isInstanceOf(RemoteFailure.Unavailable.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("status 500")
                .hasMessageNotContaining("pl4nted");
    }

    @Test
    void saysThatThereIsNoExtension() {
        extension.close();

        assertThatThrownBy(() -> secrets.read(NAME))
                .isInstanceOf(RemoteFailure.Unavailable.class)
                .hasMessageContaining("is the layer of the extension part of the function?");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void saysThatASecretMayNotBeRead(int status) {
        extension.failing(1, status, "AccessDeniedException: pl4nted");

        assertThatThrownBy(() -> secrets.read(NAME))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("secretsmanager:GetSecretValue")
                .hasMessageNotContaining("pl4nted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl4nted", "['pl4nted']", "{'a':{'b':'pl4nted'}}", "{'a':'pl4nted"})
    void saysThatASecretHoldsSomethingElse(String text) {
        extension.holding(NAME, text);

        assertThatThrownBy(() -> secrets.read(NAME))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(NAME + " is no JSON object")
                .hasMessageNotContaining("pl4nted");
    }

    @Test
    @DisplayName("kept for a minute, then read anew; what was read is used while it cannot be")
    void keepsWhatWasRead() {
        extension.holding(NAME, "{'a':'1'}");
        Secrets kept = new KeptSecrets(secrets, clock);
        kept.read(NAME);

        extension.holding(NAME, "{'a':'2'}");
        Object soon = kept.read(NAME).orElseThrow();
        clock.advance(Duration.ofMinutes(2));
        extension.failing(3, 500, "");
        Object away = kept.read(NAME).orElseThrow();
        clock.advance(Duration.ofSeconds(20));
        Object later = kept.read(NAME).orElseThrow();

        assertThat(soon).isEqualTo(Map.of("a", "1"));
        assertThat(away).isEqualTo(Map.of("a", "1"));
        assertThat(later).isEqualTo(Map.of("a", "2"));
    }

    @Test
    @DisplayName("the secret wins; what it lacks, or holds blank, is looked for elsewhere")
    void isAskedBeforeTheEnvironment() {
        extension.holding(NAME, "{'x_token':'secret','x_rate':' '}");
        Settings environment = Settings.of(Map.of("X_TOKEN", "plain", "X_RATE", "3"));
        Settings settings = new SecretSettings(secrets, NAME, environment);

        assertThat(settings.get("X_TOKEN")).contains("secret");
        assertThat(settings.get("X_RATE")).contains("3");
        assertThat(settings.get("X_URL")).isEmpty();
    }
}
