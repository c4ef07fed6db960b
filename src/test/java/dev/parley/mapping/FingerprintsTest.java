package dev.parley.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(key("0123456789abcdef"));

    @Test
    void tellsEmptyFromEveryValue() {
        assertThat(fingerprints.of("")).isEqualTo("-");
        assertThat(fingerprints.of("-")).hasSize(16).isNotEqualTo("-");
    }

    @Test
    void isTheSameForTheSameValueAndKeyOnly() {
        Fingerprints again = new Fingerprints(key("0123456789abcdef"));
        Fingerprints other = new Fingerprints(key("0123456789abcdeF"));

        assertThat(again.of("Ann")).isEqualTo(fingerprints.of("Ann"));
        assertThat(again.check()).isEqualTo(fingerprints.check());
        assertThat(other.of("Ann")).isNotEqualTo(fingerprints.of("Ann"));
        assertThat(other.check()).isNotEqualTo(fingerprints.check());
    }

    /** Stored fingerprints must be readable by every later version; a change of this value is a new scheme. */
    @Test
    void staysTheSameFromVersionToVersion() {
        assertThat(Fingerprints.scheme()).isEqualTo("1");
        assertThat(fingerprints.of("Ann")).isEqualTo("gJkVJxF9er3uGxvV");
    }

    @Test
    void keepsTheValuesOfAMatchKeyApart() {
        assertThat(fingerprints.key("a = b and c = d", List.of("1", "23")))
                .isNotEqualTo(fingerprints.key("a = b and c = d", List.of("12", "3")))
                .isNotEqualTo(fingerprints.key("a = b and c = e", List.of("1", "23")));
    }

    @Test
    void refusesEmptyMatchKeys() {
        assertThatThrownBy(() -> fingerprints.key("a = b", List.of("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no match key");
    }

    @Test
    void refusesAShortKeyWithAWayOut() {
        assertThatThrownBy(() -> new Fingerprints(key("short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PARLEY_FINGERPRINT_KEY")
                .hasMessageContaining("openssl rand");
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
