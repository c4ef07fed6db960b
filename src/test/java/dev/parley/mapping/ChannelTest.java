package dev.parley.mapping;

import static dev.parley.mapping.Json.object;
import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChannelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STRING   | STRING   | ' Ann '                    | ' Ann '",
                "STRING   | STRING   | '  '                       | null",
                "STRING   | STRING   | absent                     | null",
                "STRING   | INTEGER  | '042'                      | 42",
                "INTEGER  | STRING   | 42                         | '42'",
                "DECIMAL  | STRING   | 199.50                     | '199.5'",
                "DECIMAL  | STRING   | 1e2                        | '100'",
                "STRING   | BOOLEAN  | 'True'                     | true",
                "BOOLEAN  | STRING   | false                      | 'false'",
                "DATE     | DATETIME | '2030-02-28'               | '2030-02-28T00:00:00Z'",
                "DATETIME | DATE     | '2030-02-28T10:00:00.1+01' | '2030-02-28'",
                "DATE     | STRING   | '2030-02-28T00:00:00'      | '2030-02-28'",
                "DATETIME | DATETIME | '2030-02-28 10:00:00.1234567' | '2030-02-28T10:00:00.1234567Z'",
                "STRING   | LIST     | 'a'                        | ['a']",
                "LIST     | STRING   | ['a']                      | 'a'",
                "LIST     | LIST     | ['a','b']                  | ['a','b']",
            })
    void sendsWhatTheTargetKeeps(ValueType left, ValueType right, String raw, String sent) {
        assertThat(channel(left, right, null).toRight(value(raw))).isEqualTo(value(sent));
        assertThat(channel(right, left, null).toLeft(value(raw))).isEqualTo(value(sent));
    }

    @Test
    void sendsNumbersThatTheTargetReadsAsTheSame() {
        Channel channel = channel(ValueType.STRING, ValueType.DECIMAL, null);

        assertThat(channel.toRight(value("'1e2'")).decimalValue()).isEqualTo("100");
        assertThat(channel.toRight(value("'199.50'")).toString()).isEqualTo("199.5");
    }

    @Test
    void sendsTheWholeTextThoughItComparesTheCutOne() {
        Channel channel = new Channel("name", end("name", ValueType.STRING), cut("name", 10), Optional.empty());

        assertThat(channel.toRight(value("'Annabella Longstocking'"))).isEqualTo(value("'Annabella Longstocking'"));
        assertThat(channel.same(value("'Annabella Longstocking'"), value("'Annabella'")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STRING   | INTEGER  |               | '042'                  | 42",
                "STRING   | INTEGER  |               | '10'                   | 10",
                "DATETIME | DATE     |               | '2030-02-28T10:11:12Z' | '2030-02-28'",
                "DATE     | DATETIME |               | '2030-02-28'           | '2030-02-28T10:11:12Z'",
                "STRING   | STRING   | no-blanks     | '123 45 678'           | '12345678'",
                "STRING   | INTEGER  | no-blanks     | '123 45 678'           | 12345678",
                "STRING   | DECIMAL  | decimal-comma | '1,5'                  | 1.50",
                "STRING   | STRING   | country       | 'NO'                   | 'Norway'",
                "STRING   | STRING   | country       | 'Narnia'               | 'Narnia'",
                "STRING   | STRING   | country-name  | 'SE'                   | 'Sweden'",
                "STRING   | STRING   | phone         | '22 33 44 55'          | '+4722334455'",
                "STRING   | STRING   | lower         | 'ANN'                  | 'ann'",
                "STRING   | STRING   |               | 'A\\u030Ase'           | '\\u00C5se'",
                "DECIMAL  | STRING   |               | 199                    | '199.00'",
                "STRING   | STRING   |               | ''                     | null",
                "STRING   | INTEGER  |               | absent                 | null",
            })
    void leavesValuesAloneThatAgree(ValueType left, ValueType right, String convert, String l, String r) {
        assertThat(channel(left, right, convert).same(value(l), value(r))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STRING  | INTEGER |         | '042'  | 43",
                "STRING  | INTEGER |         | '0'    | null",
                "STRING  | STRING  |         | ''     | 'a'",
                "STRING  | STRING  |         | 'a'    | 'A'",
                "STRING  | STRING  | country | 'NO'   | 'Sweden'",
                "STRING  | STRING  | country | 'NO'   | 'Narnia'",
                "STRING  | STRING  | phone   | '22334455' | '22334456'",
                "BOOLEAN | STRING  |         | false  | null",
                "INTEGER | INTEGER |         | 'x'    | 'x'",
            })
    void seesValuesThatDiffer(ValueType left, ValueType right, String convert, String l, String r) {
        assertThat(channel(left, right, convert).same(value(l), value(r))).isFalse();
    }

    @Test
    void namesThePlaceOfAValueThatDoesNotConvert() {
        Channel channel = new Channel(
                "MailAddress.CountryCode",
                end("MailAddress.CountryCode", ValueType.STRING),
                end("addresses.country", ValueType.STRING),
                Conversions.named("country"));

        assertThatThrownBy(() -> channel.toRight(value("'Narnia'")))
                .isInstanceOf(Unconvertible.class)
                .hasMessage("MailAddress.CountryCode: not a country known by code or name");
        assertThatThrownBy(() -> channel.normalRight(value("'Narnia'")))
                .hasMessage("addresses.country: not a country known by code or name");
    }

    @Test
    void readsEachSideInItsOwnNames() {
        RecordSchema folding = RecordSchema.of(true, Map.of(), List.of());
        Channel channel = new Channel(
                "Name",
                new Channel.End(folding, PropertySchema.of("Name", ValueType.STRING), ValueType.STRING),
                end("name", ValueType.STRING),
                Optional.empty());

        assertThat(channel.readLeft(object("{'name':'Ann'}"))).isEqualTo(value("'Ann'"));
        assertThat(channel.readRight(object("{'Name':'Ann'}"))).isEqualTo(value("null"));
        assertThat(channel.name()).isEqualTo("Name");
    }

    private static Channel channel(ValueType left, ValueType right, String convert) {
        return new Channel(
                "p",
                end("left", left),
                end("right", right),
                Optional.ofNullable(convert).flatMap(Conversions::named));
    }

    private static Channel.End end(String path, ValueType type) {
        PropertySchema property = PropertySchema.of(path, type);
        return new Channel.End(RecordSchema.of(false, Map.of(), List.of(property)), property, type);
    }

    private static Channel.End cut(String path, int length) {
        PropertySchema property = PropertySchema.of(path, ValueType.STRING).maxLength(length);
        return new Channel.End(RecordSchema.of(false, Map.of(), List.of(property)), property, ValueType.STRING);
    }
}
