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
    private static final int FLOW_BYTES = 5;
    private static final int RADIX = 32;

    private Reference() {}

    /** Of the counterpart of a record. */
    public static String of(PairKey pair, String sourceId) {
        return ofFlow(pair) + hash(pair.text() + "|" + sourceId, BYTES);
    }

    /**
     * Whether the dataflow of a pair has created the record that bears the reference. Another dataflow's record is
     * like anybody's: a customer that one brought into the ledger goes on to the shop by the next.
     */
    static boolean isOf(PairKey pair, String reference) {
        return reference.startsWith(ofFlow(pair));
    }

    private static String ofFlow(PairKey pair) {
        return PREFIX + hash(pair.connection() + "|" + pair.dataflow(), FLOW_BYTES) + ".";
    }

    /** The reference that follows from a text and from nothing else. */
    public static String of(String text) {
        return PREFIX + hash(text, BYTES);
    }

    private static String hash(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(digest, bytes)).toString(RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
