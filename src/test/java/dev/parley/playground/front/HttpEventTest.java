package dev.parley.playground.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void namesVersionMethodAndPath() {
        var event = event("/webhooks/shopify", Map.of(), "");

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("rawPath").asText()).isEqualTo("/webhooks/shopify");
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
        assertThat(event.at("/requestContext/http/path").asText()).isEqualTo("/webhooks/shopify");
        assertThat(event.at("/requestContext/timeEpoch").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(event.at("/requestContext/time").asText()).isEqualTo("02/Jan/2026:03:04:05 +0000");
    }

    @Test
    void writesHeaderNamesInLowerCaseAndJoinsTheirValues() {
        var event = event("/", Map.of("X-Shopify-Topic", List.of("customers/update"), "Accept", List.of("a", "b")), "");

        assertThat(event.at("/headers/x-shopify-topic").asText()).isEqualTo("customers/update");
        assertThat(event.at("/headers/accept").asText()).isEqualTo("a,b");
    }

    @Test
    void carriesTextAsItIs() {
        var event =
                event("/", Map.of("Content-Type", List.of("application/json; charset=utf-8")), "{\"city\":\"Bodø\"}");

        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.path("body").asText()).isEqualTo("{\"city\":\"Bodø\"}");
    }

    @Test
    void carriesWhatIsNoTextInBase64() {
        var event = event("/", Map.of("Content-Type", List.of("application/octet-stream")), "ab");

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("YWI=");
    }

    @Test
    void carriesBrokenTextInBase64() {
        var event = HttpEvent.of(
                "POST",
                URI.create("/"),
                Map.of("Content-type", List.of("application/json")),
                new byte[] {'"', (byte) 0xc3},
                "1",
                NOW);

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("IsM=");
    }

    @Test
    void keepsTheQueryRawAndDecoded() {
        var event = event("/webhooks/x?a=1&a=2&b=%C3%A5+c&d", Map.of(), "");

        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=%C3%A5+c&d");
        assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("å c");
        assertThat(event.at("/queryStringParameters/d").asText()).isEmpty();
    }

    @Test
    void hasNoBodyWhereNoneCame() {
        var event = event("/", Map.of("Content-Type", List.of("image/png")), "");

        assertThat(event.has("body")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
    }

    private static JsonNode event(String uri, Map<String, List<String>> headers, String body) {
        return HttpEvent.of("POST", URI.create(uri), headers, body.getBytes(StandardCharsets.UTF_8), "request-1", NOW);
    }
}
