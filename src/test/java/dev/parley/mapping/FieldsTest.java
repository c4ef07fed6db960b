package dev.parley.mapping;

import static dev.parley.mapping.Json.object;
import static dev.parley.mapping.Json.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldsTest {

    private static final RecordSchema FOLDING = schema(true);
    private static final RecordSchema EXACT = schema(false);

    private static final String CUSTOMER = "{'id':1,'addresses':[{'city':'Bergen'},{'city':'Oslo','default':true}],"
            + "'mailAddress':{'city':'Hamar','lines':['a','b']},'tags':[],'note':null}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id                  | 1",
                "addresses.city      | 'Oslo'",
                "mailAddress.city    | 'Hamar'",
                "MailAddress.City    | null",
                "mailAddress.lines   | ['a','b']",
                "mailAddress.lines.x | null",
                "tags.name           | null",
                "note                | null",
                "note.deeper         | null",
                "nowhere             | null",
            })
    void readsNestedNamesAndPrimaryElements(String path, String expected) {
        JsonNode read = Fields.read(object(CUSTOMER), Path.of(path), EXACT);

        assertThat(read).isEqualTo(value(expected));
    }

    @Test
    void readsTheFirstElementWhenNoneIsMarked() {
        ObjectNode body = object("{'addresses':[{'city':'Bergen'},{'city':'Oslo','default':false}]}");

        assertThat(Fields.read(body, Path.of("addresses.city"), EXACT)).isEqualTo(value("'Bergen'"));
    }

    @Test
    void readsNothingOutOfAnEmptyArray() {
        assertThat(Fields.read(object("{'addresses':[]}"), Path.of("addresses.city"), EXACT))
                .isEqualTo(value("null"));
    }

    @Test
    void foldsTheCaseOfNamesWhereTheSystemDoes() {
        ObjectNode body = object("{'ADDRESSES':[{'City':'Bergen'},{'City':'Oslo','Default':true}]}");

        assertThat(Fields.read(body, Path.of("Addresses.city"), FOLDING)).isEqualTo(value("'Oslo'"));
    }

    @Test
    void prefersTheExactNameToAnotherSpelling() {
        assertThat(Fields.get(object("{'City':'a','city':'b'}"), "city", true)).isEqualTo(value("'b'"));
    }

    @Test
    void readsTheCanonicalSiblingInsteadOfTheProperty() {
        ObjectNode body = object("{'addresses':[{'country':'Norway','country_code':'NO'}]}");

        assertThat(Fields.value(body, country(), EXACT)).isEqualTo(value("'NO'"));
    }

    @Test
    void readsThePropertyWhenItsCanonicalSiblingIsEmpty() {
        ObjectNode body = object("{'addresses':[{'country':'Norway','country_code':' '}]}");

        assertThat(Fields.value(body, country(), EXACT)).isEqualTo(value("'Norway'"));
    }

    @Test
    void writesNestedObjectsAndOneElementArrays() {
        ObjectNode body = object("{}");

        Fields.write(body, Path.of("addresses.city"), value("'Oslo'"), EXACT);
        Fields.write(body, Path.of("addresses.zip"), value("'0150'"), EXACT);
        Fields.write(body, Path.of("mailAddress.city"), value("'Hamar'"), EXACT);
        Fields.write(body, Path.of("mailAddress.zip"), value("'2300'"), EXACT);
        Fields.write(body, Path.of("note"), value("null"), EXACT);

        assertThat(body)
                .isEqualTo(value("{'addresses':[{'city':'Oslo','zip':'0150'}],"
                        + "'mailAddress':{'city':'Hamar','zip':'2300'},'note':null}"));
    }

    @Test
    void writesOverAnotherSpellingOfTheSameName() {
        ObjectNode body = object("{'mailAddress':{'City':'Hamar'}}");

        Fields.write(body, Path.of("MailAddress.city"), value("'Oslo'"), FOLDING);

        assertThat(body).isEqualTo(value("{'mailAddress':{'City':'Oslo'}}"));
    }

    private static PropertySchema country() {
        return PropertySchema.of("addresses.country", ValueType.STRING).readThrough("addresses.country_code");
    }

    private static RecordSchema schema(boolean folding) {
        return RecordSchema.of(folding, Map.of(Path.of("addresses"), "default"), List.of(country()));
    }
}
