package dev.parley.mapping;

import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country       | 'no'           | 'NO'            | 'NO'",
                "country       | 'Norway'       | 'NO'            | 'NO'",
                "country       | 'Norge'        | 'NO'            | 'NO'",
                "country       | 'NOR'          | 'NO'            | 'NO'",
                "country       | 'Østerrike'    | 'AT'            | 'AT'",
                "country       | 'Türkiye'      | 'TR'            | 'TR'",
                "country       | 'U.S.A.'       | 'US'            | 'US'",
                "country-name  | 'SE'           | 'Sweden'        | 'SE'",
                "phone         | ' 22 33 44 55 '| '22 33 44 55'   | '22 33 44 55'",
                "trim          | ' a   b '      | 'a b'           | 'a b'",
                "no-blanks     | '123 45 678'   | '12345678'      | '123 45 678'",
                "no-blanks     | 12345678       | '12345678'      | '12345678'",
                "lower         | 'Ann@X.no'     | 'ann@x.no'      | 'ann@x.no'",
                "decimal-comma | '1,50'         | '1.5'           | '1,5'",
                "decimal-comma | 1.5            | '1.5'           | '1,5'",
            })
    void convertsBothWays(String name, String raw, String right, String left) {
        Conversion conversion = Conversions.named(name).orElseThrow();

        assertThat(conversion.toRight(value(raw))).isEqualTo(value(right));
        assertThat(conversion.toLeft(value(raw))).isEqualTo(value(left));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country       | norway             | NO",
                "country-name  | Sverige            | SE",
                "phone         | 22 33 44 55        | +4722334455",
                "phone         | +47 22334455       | +4722334455",
                "phone         | 0047 22 33 44 55   | +4722334455",
                "phone         | +46 8 123 456 78   | +46812345678",
                "phone         | 22334455 ext. 12   | +4722334455;ext=12",
                "phone         | +1 (2              | +12",
                "phone         | 1-2                | 12",
                "phone         | ask Ann            | ask Ann",
                "trim          | a   b              | a b",
                "no-blanks     | 123 45 678         | 12345678",
                "lower         | ANN                | ann",
                "decimal-comma | 1 000,50           | 1000.5",
            })
    void comparesByMeaning(String name, String normal, String expected) {
        Conversion conversion = Conversions.named(name).orElseThrow();

        assertThat(conversion.comparableLeft(normal)).isEqualTo(expected);
        assertThat(conversion.comparableRight(normal)).isEqualTo(expected);
    }

    @Test
    void keepsNullAsNull() {
        for (String name : Conversions.names()) {
            Conversion conversion = Conversions.named(name).orElseThrow();
            assertThat(conversion.toRight(value("null"))).as(name).isEqualTo(value("null"));
            assertThat(conversion.toLeft(value("' '"))).as(name).isEqualTo(value("null"));
        }
    }

    @ParameterizedTest
    @CsvSource({"country, Narnia", "country, ZZ", "country-name, Narnia", "decimal-comma, many"})
    void refusesWhatHasNoCounterpartWithoutNamingIt(String name, String text) {
        Conversion conversion = Conversions.named(name).orElseThrow();

        assertThatThrownBy(() -> conversion.toRight(value("'" + text + "'")))
                .isInstanceOf(Unconvertible.class)
                .hasMessageStartingWith("not a ")
                .hasMessageNotContaining(text);
    }

    @Test
    void knowsEveryCountryByItsEnglishName() {
        for (String code : java.util.Locale.getISOCountries()) {
            assertThat(Countries.code(Countries.name(code))).isEqualTo(code);
        }
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(Conversions.named("upper")).isEmpty();
        assertThat(Conversions.names()).contains("country", "country-name", "phone", "trim", "no-blanks", "lower");
    }
}
