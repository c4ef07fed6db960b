package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.systems.Settings;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.Webhook.Hint;
import dev.parley.systems.Webhook.Verdict;
import dev.parley.systems.Webhook.Verdict.Verified;
import dev.parley.systems.http.MovableClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhooks in every form that a file can describe. */
final class RestWebhookTest {

    private static final String BODY = "{\"event\":\"customer.updated\",\"id\":\"7\"}";
    private static final Verdict SEVEN = new Verified(List.of(new Hint("Customer", "7", false)));
    private static final String DATATYPES =
            """
            datatypes:
              Customer: { path: /customers, properties: { name: string } }
              Line:
                path: /lines
                record: /orders/{orderId}/lines/{id}
                id: { property: id, type: integer }
                properties: { orderId: string }
            """;

    private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1_000_000));
    private final Map<String, String> settings = new HashMap<>(Map.of("ACME_SECRET", "s3cret", "ACME_PATH", "t0ken"));

    private RestWebhook webhook(String how) {
        String rest = "\n  id: \"{id}\"\n  event: \"{event}\"\n  events: { customer.*: Customer, line.*: Line }"
                + "\n  deleted: [ \"*.deleted\" ]\n";
        return described(how + rest);
    }

    private RestWebhook described(String webhook) {
        String yaml = "system: acme\nurl: ACME_URL\nauthentication: { bearer: ACME_TOKEN }\nid: { property: id }\n"
                + "webhook:\n  " + webhook + DATATYPES;
        RestDefinition read = SystemReader.read("acme", yaml);
        SettingsReader reader = new SettingsReader("acme", Settings.of(settings));
        RestWebhook made = RestWebhook.of(read.webhook().orElseThrow(), read.datatypes(), reader, clock);
        reader.finish();
        return made;
    }

    private static Verdict verify(RestWebhook webhook, Map<String, String> headers, String body) {
        return webhook.verify(Optional.empty(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(String secret, String text) {
        return HexFormat.of().formatHex(hmac(secret, text));
    }

    @Test
    void takesASignatureInHexBehindAPrefix() {
        RestWebhook webhook = webhook("signature: { header: X-Sign, secret: ACME_SECRET, prefix: sha256= }");

        assertThat(verify(webhook, Map.of("x-sign", "sha256=" + hex("s3cret", BODY)), BODY))
                .isEqualTo(SEVEN);
        assertThat(verify(webhook, Map.of("X-Sign", hex("s3cret", BODY)), BODY))
                .isInstanceOf(Verdict.BadSignature.class);
        assertThat(verify(webhook, Map.of("X-Sign", "sha256=" + hex("s3cret", BODY)), BODY + " "))
                .isInstanceOf(Verdict.BadSignature.class);
        assertThat(verify(webhook, Map.of(), BODY)).isInstanceOf(Verdict.Unsigned.class);
    }

    @Test
    void takesASignatureInBase64AndTheSecretBefore() {
        settings.put("ACME_SECRET_PREVIOUS", "old");
        RestWebhook webhook = webhook("signature: { header: X-Sign, secret: ACME_SECRET, form: base64 }");

        String old = Base64.getEncoder().encodeToString(hmac("old", BODY));

        assertThat(verify(webhook, Map.of("X-Sign", old), BODY)).isEqualTo(SEVEN);
    }

    @Test
    @DisplayName("O02: one valid of several signatures is enough, also where a prefix holds a comma")
    void takesOneValidOfSeveralSignatures() {
        RestWebhook plain = webhook("signature: { header: X-Sign, secret: ACME_SECRET }");
        RestWebhook prefixed = webhook("signature: { header: X-Sign, secret: ACME_SECRET, prefix: \"v1,\" }");
        String good = hex("s3cret", BODY);
        String other = hex("the next one", BODY);

        assertThat(verify(plain, Map.of("X-Sign", other + "," + good), BODY)).isEqualTo(SEVEN);
        assertThat(verify(plain, Map.of("X-Sign", good + " " + other), BODY)).isEqualTo(SEVEN);
        assertThat(verify(prefixed, Map.of("X-Sign", "v1," + other + " v1," + good), BODY))
                .isEqualTo(SEVEN);
        assertThat(verify(prefixed, Map.of("X-Sign", "v1," + good), BODY)).isEqualTo(SEVEN);
        assertThat(verify(plain, Map.of("X-Sign", other + "," + other), BODY)).isInstanceOf(Verdict.BadSignature.class);
        String many =
                IntStream.range(0, 20).mapToObj(i -> hex("secret " + i, BODY)).collect(Collectors.joining(" "));
        assertThat(verify(plain, Map.of("X-Sign", many + " " + good), BODY))
                .as("more than anybody has")
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void takesASignedTimeOnlyNearOurs() {
        RestWebhook webhook = webhook("signature: { header: X-Sign, secret: ACME_SECRET, "
                + "signs: timestamp-and-body, timestamp: X-Time, tolerance: 5m }");
        Map<String, String> headers = Map.of("X-Time", "1000000", "X-Sign", hex("s3cret", "1000000:" + BODY));

        assertThat(verify(webhook, headers, BODY)).isEqualTo(SEVEN);
        clock.advance(Duration.ofMinutes(5));
        assertThat(verify(webhook, headers, BODY)).isEqualTo(SEVEN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(verify(webhook, headers, BODY)).isInstanceOf(Verdict.BadSignature.class);
        clock.advance(Duration.ofMinutes(-10).minusSeconds(1));
        assertThat(verify(webhook, headers, BODY)).isEqualTo(SEVEN);
        clock.advance(Duration.ofSeconds(-1));
        assertThat(verify(webhook, headers, BODY)).as("from the future").isInstanceOf(Verdict.BadSignature.class);
        assertThat(verify(webhook, Map.of("X-Sign", hex("s3cret", ":" + BODY)), BODY))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    @Test
    void takesTheEventFromTheWebhookWhoseSecretFits() {
        settings.put("ACME_SECRET", "customer.updated=w1:one, customer.deleted=w2:two");
        RestWebhook webhook = described("signature: { header: Signature, secret: ACME_SECRET, form: id-and-hex }\n"
                + "  events: { customer.*: Customer }\n  deleted: [ \"*.deleted\" ]\n");
        String body = "[{\"id\":\"7\"},{\"id\":\"8\"}]";

        Verdict verdict = verify(webhook, Map.of("Signature", signed("w2", "two", body)), body);

        assertThat(verdict)
                .isEqualTo(new Verified(List.of(new Hint("Customer", "7", true), new Hint("Customer", "8", true))));
        assertThat(verify(webhook, Map.of("Signature", signed("w1", "two", body)), body))
                .isInstanceOf(Verdict.BadSignature.class);
    }

    private static String signed(String id, String secret, String body) {
        byte[] text = (id + ":" + hex(secret, body)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(text);
    }

    @Test
    void takesATokenInTheAddressWhereNothingIsSigned() {
        RestWebhook webhook = webhook("token: ACME_PATH");
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

        assertThat(webhook.verify(Optional.of("t0ken"), Map.of(), body)).isEqualTo(SEVEN);
        assertThat(webhook.verify(Optional.of("other"), Map.of(), body)).isInstanceOf(Verdict.BadSignature.class);
        assertThat(webhook.verify(Optional.empty(), Map.of(), body)).isInstanceOf(Verdict.Unsigned.class);
    }

    @Test
    void isNotAtAnAddressWithATokenWhereThereIsNone() {
        RestWebhook webhook = webhook("signature: { header: X-Sign, secret: ACME_SECRET }");
        Map<String, String> headers = Map.of("X-Sign", hex("s3cret", BODY));

        assertThat(webhook.verify(Optional.of("t0ken"), headers, BODY.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Verdict.Misaddressed.class);
    }

    @Test
    void findsItemsIdAndEventWhereTheyStand() {
        RestWebhook webhook = described("token: ACME_PATH\n  items: batch\n  id: \"{row.order}/{row.no}\"\n"
                + "  event: \"{what}.{deed}\"\n  events: { line.*: Line }\n");
        String body = "{\"batch\":[{\"what\":\"line\",\"deed\":\"new\",\"row\":{\"order\":\"o1\",\"no\":3}}]}";

        assertThat(webhook.verify(Optional.of("t0ken"), Map.of(), body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Verified(List.of(new Hint("Line", "o1/3", false))));
    }

    @Test
    void findsTheEventInAHeader() {
        RestWebhook webhook =
                described("token: ACME_PATH\n  eventHeader: X-Event\n  events: { customer.*: Customer }\n");
        byte[] body = "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(webhook.verify(Optional.of("t0ken"), Map.of("x-event", "customer.made"), body))
                .isEqualTo(SEVEN);
    }

    @Test
    void hintsAtNothingForAnEventOfNoDatatype() {
        assertThat(judged("{\"event\":\"shop.updated\"}")).isEqualTo(new Verified(List.of()));
    }

    @Test
    void doesNotUnderstandBodiesOfAnotherShape() {
        for (String body : List.of(
                "",
                "no json",
                "{}",
                "{\"event\":\"customer.updated\"}",
                "{\"event\":{},\"id\":\"7\"}",
                "{\"event\":\"customer.updated\",\"id\":{}}",
                "{\"event\":\"line.new\",\"id\":\"7\"}",
                "{\"event\":\"customer.updated\",\"id\":\"..\"}",
                "{\"event\":\"customer.updated\",\"id\":\"" + "x".repeat(501) + "\"}",
                "7",
                "[[]]")) {
            assertThat(judged(body)).as(body).isInstanceOf(Verdict.Malformed.class);
        }
    }

    private Verdict judged(String body) {
        return webhook("token: ACME_PATH")
                .verify(Optional.of("t0ken"), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
