package dev.parley.systems.rest;

import dev.parley.systems.GivenSignatures;
import dev.parley.systems.SettingsReader;
import dev.parley.systems.Webhook.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Judges the signature of a webhook. Thread-safe. */
final class SignatureCheck {

    private static final String ALGORITHM = "HmacSHA256";

    private final Signature rule;
    private final List<WebhookSecret> secrets;
    private final Clock clock;

    private SignatureCheck(Signature rule, List<WebhookSecret> secrets, Clock clock) {
        this.rule = rule;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A second secret stands under the same name and {@code _PREVIOUS}, while the first is being replaced. */
    static SignatureCheck of(Signature rule, SettingsReader settings, Clock clock) {
        List<WebhookSecret> secrets = new ArrayList<>();
        if (rule.written() == Signature.Written.ID_AND_HEX) {
            String text = settings.text(rule.secret());
            secrets.addAll(WebhookSecret.list(text));
            if (!text.isEmpty() && secrets.isEmpty()) {
                settings.wrong(rule.secret() + " holds no event=id:secret");
            }
        } else {
            secrets.add(WebhookSecret.single(settings.text(rule.secret())));
            settings.optional(rule.secret() + "_PREVIOUS")
                    .map(WebhookSecret::single)
                    .ifPresent(secrets::add);
        }
        return new SignatureCheck(rule, List.copyOf(secrets), clock);
    }

    /**
     * What became of it.
     *
     * @param verdict unless the signature is right
     * @param event which the secret belongs to, where each event has its own
     */
    record Outcome(Optional<Verdict> verdict, Optional<String> event) {

        static final Outcome FINE = new Outcome(Optional.empty(), Optional.empty());

        static Outcome bad(String reason) {
            return new Outcome(Optional.of(new Verdict.BadSignature(reason)), Optional.empty());
        }
    }

    /** @param headers in any letter case */
    Outcome judge(Map<String, String> headers, byte[] body) {
        Set<String> given = GivenSignatures.of(headers.getOrDefault(rule.header(), ""));
        if (given.isEmpty()) {
            return new Outcome(Optional.of(new Verdict.Unsigned()), Optional.empty());
        }
        Optional<String> time =
                rule.timestamp().map(name -> headers.getOrDefault(name, "").strip());
        byte[] signed = time.map(at -> joined(at, body)).orElse(body);
        // Every secret is tried, whatever the ones before say: the time it takes tells nothing.
        Optional<WebhookSecret> fitting = Optional.empty();
        for (WebhookSecret secret : secrets) {
            fitting = fits(given, bytes(expected(secret, signed))) ? Optional.of(secret) : fitting;
        }
        if (fitting.isEmpty()) {
            return Outcome.bad("the signature does not fit the body");
        }
        if (time.isPresent() && !isNear(time.get())) {
            return Outcome.bad("it was sent at another time than now");
        }
        return new Outcome(Optional.empty(), fitting.flatMap(WebhookSecret::event));
    }

    private static boolean fits(Set<String> given, byte[] expected) {
        boolean fits = false;
        for (String signature : given) {
            fits |= MessageDigest.isEqual(bytes(signature), expected);
        }
        return fits;
    }

    private String expected(WebhookSecret secret, byte[] signed) {
        byte[] mac = hmac(bytes(secret.secret()), signed);
        String hex = HexFormat.of().formatHex(mac);
        Base64.Encoder base64 = Base64.getEncoder();
        return rule.prefix()
                + switch (rule.written()) {
                    case HEX -> hex;
                    case BASE64 -> base64.encodeToString(mac);
                    case ID_AND_HEX -> base64.encodeToString(bytes(secret.id().orElse("") + ":" + hex));
                };
    }

    private boolean isNear(String seconds) {
        if (!seconds.matches("\\d{1,12}")) {
            return false;
        }
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant());
        return away.abs().compareTo(rule.tolerance()) <= 0;
    }

    private static byte[] joined(String time, byte[] body) {
        byte[] before = bytes(time + ":");
        byte[] both = new byte[before.length + body.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(body, 0, both, before.length, body.length);
        return both;
    }

    private static byte[] hmac(byte[] secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
