package dev.parley.document.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Values drawn from a seed, the same ones every time: odd letters, signs of markup, many digits, long texts. */
final class Drawn {

    private static final int VALUES = 40;
    private static final int[] LETTERS =
            "abcdeÅøé  \u00a0\t\n<>&\"'/.,;0123456789-+😀".codePoints().toArray();
    private static final int MOST_LETTERS = 600;

    private Drawn() {}

    /** None of a type of which the examples show all there is. */
    static List<JsonNode> of(ValueType type) {
        Random random = new Random(type.ordinal());
        return IntStream.range(0, VALUES)
                .mapToObj(each -> value(type, random))
                .flatMap(List::stream)
                .toList();
    }

    private static List<JsonNode> value(ValueType type, Random random) {
        return switch (type) {
            case STRING -> List.of(TextNode.valueOf(text(random)));
            case INTEGER -> List.of(LongNode.valueOf(random.nextLong() >> random.nextInt(63)));
            case DECIMAL, FLOAT -> List.of(DecimalNode.valueOf(decimal(random)));
            case DATE -> List.of(TextNode.valueOf(instant(random).substring(0, 10)));
            case DATETIME -> List.of(TextNode.valueOf(instant(random)));
            case BOOLEAN, LIST -> List.of();
        };
    }

    private static String text(Random random) {
        int length = 1 + random.nextInt(random.nextBoolean() ? 20 : MOST_LETTERS);
        int[] chosen =
                random.ints(length, 0, LETTERS.length).map(at -> LETTERS[at]).toArray();
        return "x" + new String(chosen, 0, chosen.length);
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(1 + random.nextInt(30), random), random.nextInt(6));
    }

    private static String instant(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .toString();
    }
}
