package dev.parley.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Fingerprints of normal forms: the store keeps these instead of values. HMAC-SHA-256, first 12 bytes, base64url
 * without padding. Immutable and thread-safe.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 12;
    private static final int SHORTEST_KEY = 16;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException for a key shorter than 16 bytes */
    public Fingerprints(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("PARLEY_FINGERPRINT_KEY is shorter than " + SHORTEST_KEY
                    + " bytes; make one with: openssl rand -base64 32");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Names the way fingerprints are made; one of another scheme cannot be compared. */
    public static String scheme() {
        return "1";
    }

    /** The fingerprint of a normal form; "-" for an empty one. */
    public String of(String normal) {
        return normal.isEmpty() ? "-" : hmac("value", List.of(normal));
    }

    /**
     * The fingerprint of a record's match key.
     *
     * @param rule the rule as written
     * @param normals one per equality of the rule; empty ones never match and are refused
     */
    public String key(String rule, List<String> normals) {
        if (normals.isEmpty() || normals.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an empty value is no match key");
        }
        return hmac("key " + rule, normals);
    }

    /** Equal for equal keys: stored once, it tells that the key was changed. */
    public String check() {
        return hmac("check", List.of());
    }

    private String hmac(String purpose, List<String> texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            add(mac, purpose);
            texts.forEach(text -> add(mac, text));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC-SHA-256", e);
        }
    }

    /** The length in front keeps ("a", "bc") and ("ab", "c") apart. */
    private static void add(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }
}
