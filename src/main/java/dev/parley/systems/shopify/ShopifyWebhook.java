package dev.parley.systems.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.systems.GivenSignatures;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shopify's webhooks: base64 of HMAC-SHA-256 under the client secret over the raw body. The signature covers neither
 * headers nor time, so a replay cannot be told apart; it is a hint like any other. Thread-safe.
 */
public final class ShopifyWebhook implements Webhook {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String DELETED = "/delete";
    private static final Map<String, String> DATATYPES = Map.of(
            "customers/create",
            Customers.DATATYPE,
            "customers/update",
            Customers.DATATYPE,
            "customers/enable",
            Customers.DATATYPE,
            "customers/disable",
            Customers.DATATYPE,
            "customers" + DELETED,
            Customers.DATATYPE,
            "products/create",
            Products.DATATYPE,
            "products/update",
            Products.DATATYPE,
            "products" + DELETED,
            Products.DATATYPE);

    private final String shop;
    private final List<byte[]> secrets;

    /**
     * @param shop {@code X-Shopify-Shop-Domain} of this connection
     * @param secrets the present one and, for the hour after a rotation, the one before
     */
    public ShopifyWebhook(String shop, List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a webhook cannot be verified without a secret");
        }
        this.shop = shop;
        this.secrets = secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public Verdict verify(Optional<String> token, Map<String, String> headers, byte[] body) {
        if (token.isPresent()) {
            return new Verdict.Misaddressed();
        }
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        Optional<String> signature = header(anyCase, "X-Shopify-Hmac-SHA256");
        if (signature.isEmpty()) {
            return new Verdict.Unsigned();
        }
        if (!isSigned(signature.get(), body)) {
            return new Verdict.BadSignature("the signature does not fit the body");
        }
        if (header(anyCase, "X-Shopify-Shop-Domain")
                .filter(shop::equalsIgnoreCase)
                .isEmpty()) {
            return new Verdict.BadSignature("it is from another shop");
        }
        return hints(header(anyCase, "X-Shopify-Topic").orElse(""), body);
    }

    private static Verdict hints(String topic, byte[] body) {
        if (!DATATYPES.containsKey(topic)) {
            return new Verdict.Verified(List.of());
        }
        JsonNode id = Json.parse(new String(body, StandardCharsets.UTF_8)).path("id");
        if (!(id.isIntegralNumber() || id.isTextual()) || !id.asText().matches("\\d{1,19}")) {
            return new Verdict.Malformed("the body has no id");
        }
        return new Verdict.Verified(List.of(new Hint(DATATYPES.get(topic), id.asText(), topic.endsWith(DELETED))));
    }

    /** Every secret is tried, whatever the ones before say: the time it takes tells nothing. */
    private boolean isSigned(String signature, byte[] body) {
        boolean signed = false;
        for (byte[] secret : secrets) {
            byte[] expected = hmac(secret, body);
            for (String given : GivenSignatures.of(signature)) {
                signed |= MessageDigest.isEqual(decoded(given), expected);
            }
        }
        return signed;
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] hmac(byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static Optional<String> header(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }
}
