package dev.parley.mapping;

import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalFormTest {

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void takesNullAbsentAndBlanksForEmpty(ValueType type) {
        for (String empty : new String[] {"null", "absent", "''", "'  '", "'\\u00a0\\t'", "[]", "{}"}) {
            assertThat(of(empty, type)).as(empty).isEmpty();
        }
        assertThat(NormalForm.of(null, type, schema(type))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STRING   | ' Ann  Lee '                        | Ann  Lee",
                "STRING   | 0                                   | 0",
                "STRING   | 10.50                               | 10.5",
                "STRING   | 1e2                                 | 100",
                "STRING   | false                               | false",
                "INTEGER  | '042'                               | 42",
                "INTEGER  | 10                                  | 10",
                "INTEGER  | 10.0                                | 10",
                "INTEGER  | ' -7 '                              | -7",
                "INTEGER  | 0                                   | 0",
                "INTEGER  | 9223372036854775807                 | 9223372036854775807",
                "DECIMAL  | '199.00'                            | 199",
                "DECIMAL  | 0.10                                | 0.1",
                "DECIMAL  | 0.00                                | 0",
                "DECIMAL  | '1e3'                               | 1000",
                "FLOAT    | 100                                 | 100",
                "FLOAT    | 0.1                                 | 0.1",
                "BOOLEAN  | true                                | true",
                "BOOLEAN  | 'FALSE'                             | false",
                "BOOLEAN  | 1                                   | true",
                "BOOLEAN  | '0'                                 | false",
                "DATE     | '2030-02-28'                        | 2030-02-28",
                "DATE     | '2030-02-28T00:00:00'               | 2030-02-28",
                "DATE     | '2030-02-28T23:30:00.1234567-05:00' | 2030-02-28",
                "DATETIME | '2030-02-28T10:00:00Z'              | 2030-02-28T10:00:00Z",
                "DATETIME | '2030-02-28T10:00:00.1234567'       | 2030-02-28T10:00:00.1234567Z",
                "DATETIME | '2030-02-28 10:00:00.1000000+00:00' | 2030-02-28T10:00:00.1Z",
                "DATETIME | '2030-02-28T10:00:00+01:00'         | 2030-02-28T09:00:00Z",
                "DATETIME | '2030-02-28T10:00:00.123456789123Z' | 2030-02-28T10:00:00.123456789Z",
                "DATETIME | '2030-02-28T10:00+0130'             | 2030-02-28T08:30:00Z",
                "DATETIME | '2030-02-28'                        | 2030-02-28T00:00:00Z",
                "LIST     | ['a',' b ',null,3]                  | [\"a\",\"b\",\"3\"]",
                "LIST     | 'a'                                 | [\"a\"]",
            })
    void bringsValuesIntoOneForm(ValueType type, String raw, String expected) {
        assertThat(of(raw, type)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INTEGER  | '4x'                   | not a number",
                "INTEGER  | 1.5                    | not a whole number",
                "INTEGER  | 9223372036854775808    | not a whole number of 64 bits",
                "INTEGER  | '-9223372036854775809' | not a whole number of 64 bits",
                "DECIMAL  | '1,5'                  | not a number",
                "DECIMAL  | '1e999999999'          | not a number of usual size",
                "DECIMAL  | true                   | not a number",
                "BOOLEAN  | 'maybe'                | not true or false",
                "DATE     | '28.02.2030'           | not a date (YYYY-MM-DD)",
                "DATE     | '2030-02-30'           | not a date (YYYY-MM-DD)",
                "DATETIME | '2030-02-28T25:00:00Z' | not a date and time (ISO 8601)",
                "DATETIME | 'soon'                 | not a date and time (ISO 8601)",
                "STRING   | {'a':1}                | not a single value",
                "LIST     | [{'a':1}]              | not a single value",
            })
    void refusesWhatIsNotOfTheTypeWithoutNamingTheValue(ValueType type, String raw, String message) {
        assertThatThrownBy(() -> of(raw, type))
                .isInstanceOf(Unconvertible.class)
                .hasMessage(message);
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        assertThat(of("'A\\u030Ase'", ValueType.STRING)).isEqualTo(of("'\\u00C5se'", ValueType.STRING));
    }

    @Test
    void takesBothKindsOfLineEndForTheSame() {
        assertThat(of("'a\\r\\nb'", ValueType.STRING)).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANN@x.no", "ann@X.NO"})
    void foldsCaseWhereTheSystemDoes(String email) {
        PropertySchema schema = schema(ValueType.STRING).foldingCase();

        assertThat(NormalForm.of(value("'" + email + "'"), ValueType.STRING, schema))
                .isEqualTo("ann@x.no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "4 | 'abcdef'           | abcd",
                "4 | 'abc def'          | abc",
                "4 | '  abcd  '         | abcd",
                "4 | 'abc\\uD83D\\uDE00' | abc",
                "0 | 'abcdef'           | abcdef",
            })
    void cutsTextToWhatTheSystemKeeps(int length, String raw, String expected) {
        PropertySchema schema = schema(ValueType.STRING).maxLength(length);

        assertThat(NormalForm.of(value(raw), ValueType.STRING, schema)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, 10.005, 10.01", "2, 10.004, 10", "0, 0.5, 1", "2, -0.001, 0", "-1, 10.005, 10.005"})
    void roundsNumbersToTheDecimalsTheSystemKeeps(int scale, String raw, String expected) {
        PropertySchema schema = schema(ValueType.DECIMAL).scale(scale);

        assertThat(NormalForm.of(value(raw), ValueType.DECIMAL, schema)).isEqualTo(expected);
    }

    @Test
    void cutsTimesToTheDecimalsTheSystemKeeps() {
        PropertySchema schema = schema(ValueType.DATETIME).scale(0);

        assertThat(NormalForm.of(value("'2030-02-28T10:00:00.9Z'"), ValueType.DATETIME, schema))
                .isEqualTo("2030-02-28T10:00:00Z");
    }

    private static String of(String raw, ValueType type) {
        return NormalForm.of(value(raw), type, schema(type));
    }

    private static PropertySchema schema(ValueType type) {
        return PropertySchema.of("property", type);
    }
}
