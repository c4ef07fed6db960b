package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Group B of the scenarios: which records share a match key. */
final class MatchKeysTest {

    private static Map<String, String> keys(Pairs pairs, Side side, String body) {
        return MatchKeys.of(pairs.bound(), side, (ObjectNode) json(body));
    }

    private static boolean match(Pairs pairs, String left, String right) {
        Map<String, String> mine = keys(pairs, Side.LEFT, left);
        return keys(pairs, Side.RIGHT, right).entrySet().stream().anyMatch(mine.entrySet()::contains);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B02 | {name: 'Ann', zip: '1'}    | {name: 'Ann', zip: '2'}     | false",
                "B02 | {name: 'Ann', zip: '1'}    | {name: 'Ann', zip: '1'}     | true",
                "B02 | {name: 'Ann', zip: '1'}    | {name: '1', zip: 'Ann'}     | false",
                "B02 | {name: 'Ann'}              | {name: 'Ann'}               | false",
                "B04 | {email: ''}                | {email: null}               | false",
                "B04 | {}                         | {}                          | false",
                "B04 | {email: ' '}               | {email: ' '}                | false",
                "B08 | {email: 'N/A'}             | {email: 'n/a'}              | false",
                "B08 | {email: 'Test@test.com '}  | {email: 'test@test.com'}    | false",
                "B08 | {name: 'n/a', zip: '1'}    | {name: 'n/a', zip: '1'}     | false",
                "    | {email: ' Ann@X '}         | {email: 'ann@x'}            | true",
                "    | {email: 'a@x', name: 'A'}  | {email: 'a@x', name: 'B'}   | true",
                "    | {email: 'a@x'}             | {name: 'a@x', zip: 'a@x'}   | false",
            })
    @DisplayName("B02, B04, B08: keys of any rule match whole, never empty, never a placeholder")
    void matchesByAnyRuleAndAllOfItsKeys(String scenario, String left, String right, boolean matches) {
        Pairs pairs = Pairs.d0()
                .match("email = email", "name = name and zip = zip")
                .policies(new PoliciesWith().ignoreKeys("n/a", "test@test.com"));

        assertThat(match(pairs, left, right)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STRING  | INTEGER | '10'         | 10             | true",
                "STRING  | INTEGER | '010'        | 10             | true",
                "STRING  | INTEGER | 'ten'        | 10             | false",
                "STRING  | INTEGER | '11'         | 10             | false",
                "INTEGER | STRING  | 10           | ' 10 '         | true",
                "DECIMAL | STRING  | 10.50        | '10.5'         | true",
                "STRING  | STRING  | 'A\\u030Ase' | '\\u00C5se'    | true",
            })
    @DisplayName("B10: keys of different types match after conversion")
    void matchesAfterConversion(ValueType left, ValueType right, String code, String number, boolean matches) {
        Pairs plain = Pairs.of("name <-> name")
                .match("code = number")
                .schema(Side.LEFT, PropertySchema.of("code", left))
                .schema(Side.RIGHT, PropertySchema.of("number", right));
        Pairs travelling = Pairs.of("code <-> number")
                .match("code = number")
                .schema(Side.LEFT, PropertySchema.of("code", left))
                .schema(Side.RIGHT, PropertySchema.of("number", right));

        assertThat(match(plain, "{code: " + code + "}", "{number: " + number + "}"))
                .isEqualTo(matches);
        assertThat(match(travelling, "{code: " + code + "}", "{number: " + number + "}"))
                .isEqualTo(matches);
    }

    @Test
    @DisplayName("B10: a key that travels is compared by its conversion")
    void matchesByTheConversionOfTheProperty() {
        Pairs pairs = Pairs.of("phone <-> phone; convert phone").match("phone = phone");

        assertThat(match(pairs, "{phone: '22 33 44 55'}", "{phone: '+4722334455'}"))
                .isTrue();
        assertThat(match(pairs, "{phone: '22 33 44 55'}", "{phone: '+4722334456'}"))
                .isFalse();
    }

    @Test
    @DisplayName("B16: a country by code matches the same code")
    void matchesReferenceData() {
        Pairs pairs = Pairs.of("name <-> name").match("country = isoAlpha2Code");

        assertThat(match(pairs, "{country: 'NO'}", "{isoAlpha2Code: 'NO'}")).isTrue();
    }

    @Test
    void distinguishesTheSameValueUnderTwoRules() {
        Pairs pairs = Pairs.d0().match("email = email", "phone = phone");

        Map<String, String> keys = keys(pairs, Side.LEFT, "{email: 'same', phone: 'same'}");

        assertThat(keys).containsOnlyKeys("email = email", "phone = phone");
        assertThat(keys.get("email = email")).isNotEqualTo(keys.get("phone = phone"));
    }

    @Test
    void keepsTheValueOutOfTheKey() {
        assertThat(keys(Pairs.d0(), Side.LEFT, "{email: 'ann@x'}").toString()).doesNotContain("ann@x");
    }

    @Test
    void claimsEveryKeyWithoutTakingItFromAnybody() {
        BoundPair pair = Pairs.d0().match("email = email", "phone = phone").bound();

        assertThat(MatchKeys.claims(pair, Side.RIGHT, (ObjectNode) json("{email: 'a@x', phone: '1'}")))
                .extracting(Claim.Key::rule)
                .containsExactly("email = email", "phone = phone");
        assertThat(MatchKeys.claims(pair, Side.RIGHT, (ObjectNode) json("{email: 'a@x'}")))
                .allSatisfy(key -> assertThat(key.takenFrom()).isEqualTo(Optional.empty()));
    }

    @Test
    @DisplayName("B14: a key listing is asked for every property that a rule or the filter names")
    void asksAKeyListingForKeysAndFilter() {
        BoundPair pair = Pairs.d0()
                .match("mail = email and name = name")
                .filter(Side.LEFT, new Condition.Equal(Path.of("IsPerson"), "true"))
                .bound();

        assertThat(MatchKeys.needed(pair, Side.LEFT))
                .isEqualTo(Set.of(Path.of("mail"), Path.of("name"), Path.of("IsPerson")));
        assertThat(MatchKeys.needed(pair, Side.RIGHT)).isEqualTo(Set.of(Path.of("email"), Path.of("name")));
    }
}
