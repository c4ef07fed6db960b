package dev.parley.mapping;

import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round trips: a value goes to the right, the right one is looked at again, and nothing is left to be written. */
final class ConversionScenariosTest {

    private static final Map<String, String> STATUS = Map.of("New", "Draft", "Done", "Confirmed");

    @ParameterizedTest(name = "{0}: {3} becomes {4} and is left alone")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "K02 | STRING   | INTEGER |               | '042'                       | 42",
                "K06 | DATETIME | DATE    |               | '2030-02-28T10:11:12Z'      | '2030-02-28'",
                "K10 | STRING   | STRING  | no-blanks     | '123 45 678'                | '12345678'",
                "K12 | STRING   | STRING  |               | 'A\\u030Ase'                | 'A\\u030Ase'",
                "K14 | STRING   | DECIMAL | decimal-comma | '1,5'                       | 1.5",
                "K16 | STRING   | STRING  | html          | 'Warm & dry\\n"
                        + "Wool'         | '<p>Warm &amp; dry<br>Wool</p>'",
            })
    @DisplayName("K02, K06, K10, K12, K14, K16: what was converted is no edit when it is looked at again")
    void travelsAndNeverComesBackChanged(
            String id, ValueType left, ValueType right, String convert, String raw, String sent) {
        Channel channel = channel(left, right, Optional.ofNullable(convert).flatMap(Conversions::named));

        JsonNode there = channel.toRight(value(raw));

        assertThat(there).hasToString(value(sent).toString());
        assertThat(channel.same(value(raw), there)).isTrue();
    }

    @Test
    @DisplayName("K04: an integer beyond the range of the target is a problem, not another integer")
    void refusesAnIntegerBeyondTheRange() {
        Channel channel = channel(ValueType.STRING, ValueType.INTEGER, Optional.empty());

        assertThatThrownBy(() -> channel.toRight(value("'9223372036854775808'")))
                .isInstanceOf(Unconvertible.class)
                .hasMessage("left: not a whole number of 64 bits");
    }

    @Test
    @DisplayName("K08: a word without counterpart is a problem; it becomes neither blank nor the first word")
    void refusesAWordWithoutCounterpart() {
        Channel channel = channel(ValueType.STRING, ValueType.STRING, Optional.of(Conversions.values(STATUS)));

        assertThatThrownBy(() -> channel.toRight(value("'On hold'")))
                .hasMessage("left: not among the values of the row");
        assertThatThrownBy(() -> channel.toLeft(value("'Cancelled'")))
                .hasMessage("right: not among the values of the row");
    }

    @Test
    @DisplayName("K08: what has no counterpart equals nothing on the other side, though the words be the same")
    void takesNoWordForItself() {
        Channel channel = channel(
                ValueType.STRING, ValueType.STRING, Optional.of(Conversions.values(Map.of("A", "B", "C", "A"))));

        assertThat(channel.same(value("'A'"), value("'B'"))).isTrue();
        assertThat(channel.same(value("'A'"), value("'A'"))).isFalse();
        assertThat(channel.same(value("'B'"), value("'B'"))).isFalse();
        assertThat(channel.normalLeft(value("'B'"))).isNotEqualTo(channel.normalRight(value("'B'")));
    }

    @ParameterizedTest
    @CsvSource({"New, Draft", "NEW, draft", "' done ', CONFIRMED"})
    void findsAWordInAnyLetterCase(String left, String right) {
        Channel channel = channel(ValueType.STRING, ValueType.STRING, Optional.of(Conversions.values(STATUS)));

        assertThat(channel.same(TextNode.valueOf(left), TextNode.valueOf(right)))
                .isTrue();
        assertThat(channel.normalLeft(TextNode.valueOf(left))).isEqualTo(channel.normalRight(TextNode.valueOf(right)));
    }

    @Test
    void findsTheWordsOfNumbersAndBooleans() {
        Channel channel = channel(
                ValueType.BOOLEAN,
                ValueType.INTEGER,
                Optional.of(Conversions.values(Map.of("true", "1", "false", "0"))));

        assertThat(channel.toRight(value("false"))).isEqualTo(value("0"));
        assertThat(channel.toLeft(value("1"))).isEqualTo(value("true"));
    }

    @Test
    @DisplayName("K16: markup is no edit, and a text that stays as it was does not replace it")
    void leavesMarkupAlone() {
        Channel channel = channel(ValueType.STRING, ValueType.STRING, Conversions.named("html"));
        String before = channel.normalRight(value("'<p>Warm wool</p>'"));

        assertThat(channel.normalRight(value("'<p>Warm <b class=x>wool</b></p>'")))
                .isEqualTo(before);
        assertThat(channel.same(value("'Warm wool'"), value("'<div>Warm <i>wool</i></div>'")))
                .isTrue();
        assertThat(channel.same(value("'Warm wool'"), value("'<p>Cold wool</p>'")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "25, 80, '100.00'",
        "25, 79.99, 99.99",
        "25, 0.01, 0.01",
        "15, 99.995, 114.99",
        "25, 0, '0.00'",
        "12, -10, '-11.20'"
    })
    void addsVatForTheSideThatSells(String rate, String without, String with) {
        Conversion rightSells = Conversions.vat(new BigDecimal(rate), true);
        Conversion leftSells = Conversions.vat(new BigDecimal(rate), false);

        assertThat(rightSells.toRight(value(without))).isEqualTo(TextNode.valueOf(with));
        assertThat(leftSells.toLeft(value("'" + without + "'"))).isEqualTo(TextNode.valueOf(with));
    }

    @ParameterizedTest
    @CsvSource({"25, 100, '80.00'", "25, 99.99, 79.99", "25, 0.02, 0.02", "15, 99.90, 86.87", "25, 0.01, 0.01"})
    void takesVatOffAgain(String rate, String with, String without) {
        Conversion rightSells = Conversions.vat(new BigDecimal(rate), true);

        assertThat(rightSells.toLeft(value(with))).isEqualTo(TextNode.valueOf(without));
        assertThat(Conversions.vat(new BigDecimal(rate), false).toRight(value(with)))
                .isEqualTo(TextNode.valueOf(without));
    }

    @Test
    void tellsAPriceFromTheSameNumberWithVat() {
        Channel channel =
                channel(ValueType.DECIMAL, ValueType.DECIMAL, Optional.of(Conversions.vat(new BigDecimal(25), true)));

        assertThat(channel.same(value("100"), value("'100.00'"))).isFalse();
        assertThat(channel.same(value("80"), value("'100.00'"))).isTrue();
        assertThat(channel.normalRight(value("0.02"))).isNotEqualTo(channel.normalRight(value("0.03")));
    }

    @Test
    void keepsAnEmptyPriceAndAnEmptyWordEmpty() {
        for (Conversion conversion : List.of(Conversions.vat(BigDecimal.TEN, true), Conversions.values(STATUS))) {
            assertThat(conversion.toRight(value("null"))).isEqualTo(value("null"));
            assertThat(conversion.toLeft(value("' '"))).isEqualTo(value("null"));
        }
    }

    private static Channel channel(ValueType left, ValueType right, Optional<Conversion> conversion) {
        return new Channel("p", end("left", left), end("right", right), conversion);
    }

    private static Channel.End end(String path, ValueType type) {
        PropertySchema property = PropertySchema.of(path, type);
        return new Channel.End(RecordSchema.of(false, Map.of(), List.of(property)), property, type);
    }
}
