package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * How a system writes the ids of a resource; behind them stand the numbers 1, 2, … in the order of creation. Immutable.
 *
 * @param write a number as the id that answers bear
 * @param digits how an id is read: the number it may stand for, to be confirmed by writing it
 */
public record Ids(LongFunction<JsonNode> write, LongDigits digits) {

    private static final long TEN_MILLION = 10_000_000;

    /** Reads the number out of an id's text. */
    @FunctionalInterface
    public interface LongDigits {

        /** Throws {@link NumberFormatException}, or answers any number, for what is no id. */
        long of(String id);
    }

    /** JSON integers that begin behind a number. */
    public static Ids numbers(long behind) {
        return new Ids(number -> LongNode.valueOf(behind + number), id -> Long.parseLong(id) - behind);
    }

    /** Texts of a fixed length: a prefix and seven digits. */
    public static Ids text(String prefix) {
        return new Ids(
                number -> TextNode.valueOf(
                        prefix + Long.toString(TEN_MILLION + number).substring(1)),
                id -> Long.parseLong(id.substring(Math.min(prefix.length(), id.length()))));
    }

    JsonNode node(long number) {
        return write.apply(number);
    }

    /** The number behind an id, or nothing when the text is no id of this resource. */
    Optional<Long> number(String id) {
        try {
            long number = digits.of(id);
            return number > 0 && node(number).asText().equals(id) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
