package dev.parley.sync;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The reference by which a record that we created is found again: the same for every attempt. At most 50 characters.
 */
public final class Reference {

    public static final String PREFIX = "parley:";

    private static final int BYTES = 20;
    private static final int RADIX = 32;

    private Reference() {}

    static String of(PairKey pair, String sourceId) {
        try {
            byte[] text = (pair.text() + "|" + sourceId).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            BigInteger number = new BigInteger(1, Arrays.copyOf(digest, BYTES));
            return PREFIX + number.toString(RADIX).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
