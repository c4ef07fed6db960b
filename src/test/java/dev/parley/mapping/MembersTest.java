package dev.parley.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MembersTest {

    private static final Members ARRAY = new Members(PropertySchema.of("tags", ValueType.LIST));
    private static final Members TEXT = new Members(PropertySchema.of("tags", ValueType.STRING));

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "['a, b', 'c']       | ['a, b', 'c']",
                "['a', '', null, 7]  | ['a', 7]",
                "'a, b'              | ['a, b']",
                "null                | []",
            })
    void readsAnArrayByElement(String raw, String members) throws JsonProcessingException {
        assertThat(ARRAY.read(json(raw))).isEqualTo(List.copyOf(list(members)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'a, b'     | ['a', 'b']",
                "' a ,,b, ' | ['a', 'b']",
                "','        | []",
                "null       | []",
                "['a', 'b'] | ['a', 'b']",
                "7          | [7]",
            })
    void readsATextByComma(String raw, String members) throws JsonProcessingException {
        assertThat(TEXT.read(json(raw))).isEqualTo(list(members));
    }

    private static List<JsonNode> list(String members) throws JsonProcessingException {
        List<JsonNode> list = new java.util.ArrayList<>();
        json(members).forEach(list::add);
        return list;
    }

    @Test
    void writesMembersInTheFormOfTheirSide() throws JsonProcessingException {
        assertThat(ARRAY.write(list("['a, b', 7]"))).isEqualTo(json("['a, b', 7]"));
        assertThat(TEXT.write(list("[' a ', 7]"))).isEqualTo(json("'a, 7'"));
        assertThat(ARRAY.write(List.of())).isEqualTo(json("null"));
        assertThat(TEXT.write(List.of())).isEqualTo(json("null"));
    }

    @Test
    void writesNoMemberThatWouldBecomeTwo() throws JsonProcessingException {
        List<JsonNode> members = list("['a, b']");

        assertThatThrownBy(() -> TEXT.write(members))
                .isInstanceOf(Unconvertible.class)
                .hasMessage("tags: a member with a comma would become two there");
    }

    @Test
    void comparesAMemberOfATextWithoutTheLengthOfTheText() throws JsonProcessingException {
        Members shortText =
                new Members(PropertySchema.of("tags", ValueType.STRING).maxLength(2));
        Members shortMembers =
                new Members(PropertySchema.of("tags", ValueType.LIST).maxLength(2));

        assertThat(shortText.normal(json("'abc'"))).isEqualTo("abc");
        assertThat(shortMembers.normal(json("'abc'"))).isEqualTo("ab");
        assertThatThrownBy(() -> shortMembers.normal(json("{'a': 1}"))).hasMessage("tags: not a single value");
    }
}
