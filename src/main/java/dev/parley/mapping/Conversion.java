package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Turns a value of one side into the form of the other. Stateless and thread-safe; JSON null stays JSON null.
 *
 * <p>All methods throw {@link Unconvertible} for a value they do not understand.
 */
public interface Conversion {

    JsonNode toRight(JsonNode left);

    JsonNode toLeft(JsonNode right);

    /**
     * What a left value is compared by; equal to {@link #comparableRight} of a right value that means the same, as far
     * as one side's form can tell.
     *
     * @param normal as {@link NormalForm} made it, never empty
     */
    String comparableLeft(String normal);

    /** What a right value is compared by, see {@link #comparableLeft}. */
    String comparableRight(String normal);
}
