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
     * What a normal form of either side is compared by.
     *
     * @param normal as {@link NormalForm} made it, never empty
     */
    String comparable(String normal);
}
