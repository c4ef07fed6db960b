package dev.parley.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Between words that mean the same. A word without counterpart is never guessed: it does not travel.
 *
 * @param right the right word by the left one in lower case
 * @param left the left word by the right one in lower case
 */
record ValuesConversion(Map<String, String> right, Map<String, String> left) implements Conversion {

    /** In front of what has no counterpart, so that it equals no word of the other side; no normal form begins so. */
    private static final String UNKNOWN = " ";

    ValuesConversion {
        right = Map.copyOf(right);
        left = Map.copyOf(left);
    }

    static ValuesConversion of(Map<String, String> rightByLeft) {
        Map<String, String> right = new HashMap<>();
        Map<String, String> left = new HashMap<>();
        rightByLeft.forEach((from, to) -> {
            right.put(folded(from), to);
            left.merge(folded(to), from, (one, other) -> one.compareTo(other) < 0 ? one : other);
        });
        return new ValuesConversion(right, left);
    }

    @Override
    public JsonNode toRight(JsonNode value) {
        return counterpart(right, value);
    }

    @Override
    public JsonNode toLeft(JsonNode value) {
        return counterpart(left, value);
    }

    @Override
    public String comparableLeft(String normal) {
        String counterpart = right.get(folded(normal));
        return counterpart == null ? UNKNOWN + folded(normal) : folded(counterpart);
    }

    @Override
    public String comparableRight(String normal) {
        return folded(normal);
    }

    private static JsonNode counterpart(Map<String, String> words, JsonNode value) {
        if (Blanks.empty(value)) {
            return NullNode.getInstance();
        }
        String counterpart = words.get(folded(NormalForm.text(value)));
        if (counterpart == null) {
            throw new Unconvertible("not among the values of the row");
        }
        return TextNode.valueOf(counterpart);
    }

    private static String folded(String text) {
        return Blanks.strip(text).toLowerCase(Locale.ROOT);
    }
}
