package dev.parley.sync;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The reference by which a record that we created is found again: the same for every attempt. At most 50 characters.
 */
public final class Reference {

    public static final String PREFIX = "parley:";

    private static final int BYTES = 20;
    private static final int RADIX = 32;

    private Reference() {}

    static String of(PairKey pair, String sourceId) {
        return of(pair.text() + "|" + sourceId);
    }

    /** The reference that follows from a text and from nothing else. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return PREFIX + new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
