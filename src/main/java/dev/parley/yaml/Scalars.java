package dev.parley.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values of a definition. They are read as written: NO is a country here, not the "false" of YAML 1.1. */
public final class Scalars {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?");

    private static final ClassValue<List<String>> WORDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> word((Enum<?>) constant))
                    .toList();
        }
    };

    private Scalars() {}

    public static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    public static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** Unquoted true, false and numbers as such, all else as text. */
    public static JsonNode json(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return TextNode.valueOf(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode number(BigDecimal value) {
        if (value.scale() > 0) {
            return DecimalNode.valueOf(value);
        }
        BigInteger whole = value.toBigIntegerExact();
        return whole.bitLength() < Integer.SIZE ? IntNode.valueOf(whole.intValue()) : BigIntegerNode.valueOf(whole);
    }

    /** The word of a definition for a constant: {@code LEFT_WINS} is written left-wins. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of all constants, in their order. */
    public static List<String> words(Class<? extends Enum<?>> type) {
        return WORDS.get(type);
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        int at = words(type).indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[at]);
    }
}
