package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The ids one page of a full listing held, as hashes.
 *
 * @param run id of the run
 * @param page number of the page from 0
 * @param hashes see {@link #hash}
 * @param held ids of those that are to be dealt with once the run knows that it may write
 */
public record SeenPage(String run, Side side, int page, List<Long> hashes, List<String> held) {

    public SeenPage {
        hashes = hashes.stream().sorted().toList();
        held = List.copyOf(held);
    }

    /** A page of which nothing is left to be done. */
    public SeenPage(String run, Side side, int page, List<Long> hashes) {
        this(run, side, page, hashes, List.of());
    }

    /** The first 8 bytes of SHA-256 of an id. */
    public static long hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
