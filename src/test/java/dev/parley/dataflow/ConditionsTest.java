package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {

    private static final String RECORD =
            "{\"person\":true,\"status\":\"On hold\",\"count\":10.0,\"zero\":0,\"none\":null,"
                    + "\"blank\":\" \",\"tags\":[\"red\",\"Blue\"],\"address\":{\"city\":\"Oslo\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "person = true                     | true",
                "person = TRUE                     | true",
                "person = false                    | false",
                "person != false                   | true",
                "status = \"on HOLD\"              | true",
                "status = 'on hold'                | true",
                "status = hold                     | false",
                "count = 10                        | true",
                "count = 10.00                     | true",
                "count = ten                       | false",
                "count != 10                       | false",
                "zero = 0                          | true",
                "zero empty                        | false",
                "none empty                        | true",
                "blank empty                       | true",
                "absent empty                      | true",
                "absent = a                        | false",
                "absent != a                       | true",
                "tags = blue                       | true",
                "tags = green                      | false",
                "tags != green                     | true",
                "status in (open, 'On hold')       | true",
                "status in (open, closed)          | false",
                "absent in (open, closed)          | false",
                "address.city = oslo               | true",
                "person = true and count = 10      | true",
                "person = true and count = 11      | false",
                "person=true and status in(a,\"on hold\") | true",
                "\"status\" = 'on hold'            | true",
            })
    void holdsOrNot(String condition, boolean expected) throws Exception {
        ObjectNode record = (ObjectNode) new ObjectMapper().readTree(RECORD);
        RecordSchema schema = RecordSchema.of(false, Map.of(), List.of());

        assertThat(Conditions.holds(Grammar.condition(condition), path -> Fields.read(record, path, schema)))
                .isEqualTo(expected);
    }

    @Test
    void assignsItsEqualitiesToNewRecords() throws Exception {
        Condition condition = Grammar.condition("IsPerson = true and Status != x and Kind in (a, b) and A.B = 'c d'");

        assertThat(Conditions.assigned(condition))
                .containsExactly(Map.entry(Path.of("IsPerson"), "true"), Map.entry(Path.of("A.B"), "c d"));
    }

    @Test
    void takesAQuotedKeywordForAName() throws Exception {
        assertThat(Grammar.condition("\"in\" = 'and' and \"empty\" empty"))
                .isEqualTo(new Condition.And(
                        List.of(new Condition.Equal(Path.of("in"), "and"), new Condition.Empty(Path.of("empty")))));
    }
}
