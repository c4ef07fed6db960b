package dev.parley.systems.powerofficego;

import dev.parley.sync.Reference;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The reference by which the copy of a moved record is found again. It follows from the id that the record had before
 * and from nothing else, so that whoever only knows that id finds the copy too. At most 50 characters.
 */
final class MoveReference {

    private static final int BYTES = 20;
    private static final int RADIX = 32;

    private MoveReference() {}

    static String of(String formerId) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("moved|" + formerId).getBytes(StandardCharsets.UTF_8));
            return Reference.PREFIX + new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
