package dev.parley.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for any value of a type or a conversion: after a value has travelled, nothing is left to be done. */
@DisplayName("K18: what was put there is found there, whichever side it came from")
final class ConversionLawsTest {

    private static final int VALUES = 1000;
    private static final long SEED = 20300101;
    private static final String TEXT = "abcdeÅøé\u030A  \u00a0\t\n<>&\"'/.,;0123456789-+😀";

    /** A channel, and how values of its two sides are made. */
    record Law(String name, Channel channel, Function<Random, JsonNode> left, Function<Random, JsonNode> right) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Law> laws() {
        Function<Random, JsonNode> text = random -> TextNode.valueOf(text(random));
        Function<Random, JsonNode> whole = random -> LongNode.valueOf(random.nextLong() >> random.nextInt(63));
        Function<Random, JsonNode> price = random -> DecimalNode.valueOf(decimal(random, 2));
        Function<Random, JsonNode> digits = random -> TextNode.valueOf(spaced(random));
        Function<Random, JsonNode> day =
                random -> TextNode.valueOf(instant(random).substring(0, 10));
        Function<Random, JsonNode> time = random -> TextNode.valueOf(instant(random));
        return Stream.of(
                new Law("text", channel(string(), string(), null), text, text),
                new Law("cut text", channel(string(), string().maxLength(7), null), text, text),
                new Law("folded text", channel(string(), string().foldingCase(), null), text, text),
                new Law("integer in text", channel(string(), of(ValueType.INTEGER), null), digits(), whole),
                new Law(
                        "decimal",
                        channel(of(ValueType.DECIMAL), of(ValueType.DECIMAL).scale(2), null),
                        fine(),
                        price),
                new Law("decimal in text", channel(of(ValueType.DECIMAL), string(), null), fine(), fine()),
                new Law("float", channel(of(ValueType.FLOAT), of(ValueType.DECIMAL), null), fine(), fine()),
                new Law("boolean", channel(of(ValueType.BOOLEAN), string(), null), flag(), flag()),
                new Law("date-time and date", channel(of(ValueType.DATETIME), of(ValueType.DATE), null), time, day),
                new Law(
                        "date-time",
                        channel(of(ValueType.DATETIME), of(ValueType.DATETIME).scale(0), null),
                        time,
                        time),
                new Law("list", channel(of(ValueType.LIST), string(), null), text, text),
                new Law("country", named("country"), country(), country()),
                new Law("country-name", named("country-name"), country(), countryName()),
                new Law("phone", named("phone"), digits, digits),
                new Law("trim", named("trim"), text, text),
                new Law("no-blanks", named("no-blanks"), digits, digits()),
                new Law("lower", named("lower"), text, text),
                new Law("html", named("html"), text, random -> TextNode.valueOf(html(random))),
                new Law("decimal-comma", named("decimal-comma"), comma(), fine()),
                new Law("values", values(), word("New", "done", "HELD"), word("Draft", "Confirmed", "held")),
                new Law("price with VAT on the right", vat("25", true), price, price),
                new Law("price with VAT on the left", vat("11.11", false), price, price),
                new Law("fine price with VAT on the right", vat("25", true), fine(), price));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void settlesAtOnceFromEitherSide(Law law) {
        Random random = new Random(SEED);

        for (int i = 0; i < VALUES; i++) {
            JsonNode left = law.left().apply(random);
            JsonNode right = law.right().apply(random);

            JsonNode there = law.channel().toRight(left);
            JsonNode here = law.channel().toLeft(right);

            assertThat(law.channel().same(left, there))
                    .as("%s -> %s", left, there)
                    .isTrue();
            assertThat(law.channel().same(here, right))
                    .as("%s <- %s", here, right)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laws")
    void showsNoEditAfterASecondJourney(Law law) {
        Random random = new Random(SEED);

        for (int i = 0; i < VALUES; i++) {
            JsonNode there = law.channel().toRight(law.left().apply(random));
            JsonNode back = law.channel().toLeft(there);
            JsonNode again = law.channel().toRight(back);

            assertThat(law.channel().same(back, there))
                    .as("%s <- %s", back, there)
                    .isTrue();
            assertThat(law.channel().same(back, again))
                    .as("%s -> %s", back, again)
                    .isTrue();
        }
    }

    private static String text(Random random) {
        int[] letters = TEXT.codePoints().toArray();
        int[] chosen = random.ints(1 + random.nextInt(20), 0, letters.length)
                .map(at -> letters[at])
                .toArray();
        return new String(chosen, 0, chosen.length);
    }

    private static String spaced(Random random) {
        return (1 + random.nextInt(9)) + "23 4" + random.nextInt(10) + " " + (100 + random.nextInt(900));
    }

    private static String html(Random random) {
        List<String> tags = List.of("<p>", "</p>", "<br>", "<b>", "</b>", "<ul><li>", "</ul>", "&amp;", "&nbsp;", "<");
        StringBuilder html = new StringBuilder("x");
        for (int i = 0; i < 6; i++) {
            html.append(tags.get(random.nextInt(tags.size()))).append(text(random));
        }
        return html.toString();
    }

    private static BigDecimal decimal(Random random, int scale) {
        return new BigDecimal(new BigInteger(1 + random.nextInt(30), random), scale);
    }

    private static String instant(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .toString();
    }

    private static Function<Random, JsonNode> fine() {
        return random -> DecimalNode.valueOf(decimal(random, random.nextInt(6)));
    }

    private static Function<Random, JsonNode> digits() {
        return random -> TextNode.valueOf("0".repeat(random.nextInt(3)) + random.nextInt(1_000_000));
    }

    private static Function<Random, JsonNode> comma() {
        return random -> TextNode.valueOf(decimal(random, 2).toString().replace('.', ','));
    }

    private static Function<Random, JsonNode> flag() {
        return random -> BooleanNode.valueOf(random.nextBoolean());
    }

    private static Function<Random, JsonNode> country() {
        String[] codes = Locale.getISOCountries();
        return random -> TextNode.valueOf(codes[random.nextInt(codes.length)]);
    }

    private static Function<Random, JsonNode> countryName() {
        return country().andThen(code -> TextNode.valueOf(Countries.name(code.asText())));
    }

    private static Function<Random, JsonNode> word(String... words) {
        return random -> TextNode.valueOf(words[random.nextInt(words.length)]);
    }

    private static Channel values() {
        return channel(
                string(), string(), Conversions.values(Map.of("New", "Draft", "Done", "Confirmed", "Held", "Held")));
    }

    private static Channel vat(String rate, boolean rightSells) {
        Conversion conversion = Conversions.vat(new BigDecimal(rate), rightSells);
        return channel(of(ValueType.DECIMAL), of(ValueType.DECIMAL), conversion);
    }

    private static Channel named(String name) {
        return channel(string(), string(), Conversions.named(name).orElseThrow());
    }

    private static PropertySchema string() {
        return of(ValueType.STRING);
    }

    private static PropertySchema of(ValueType type) {
        return PropertySchema.of("p", type);
    }

    private static Channel channel(PropertySchema left, PropertySchema right, Conversion conversion) {
        return new Channel("p", end(left), end(right), Optional.ofNullable(conversion));
    }

    private static Channel.End end(PropertySchema property) {
        return new Channel.End(RecordSchema.of(false, Map.of(), List.of(property)), property, property.type());
    }
}
