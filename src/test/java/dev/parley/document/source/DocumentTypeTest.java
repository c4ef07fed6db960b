package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A type cell")
final class DocumentTypeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"string\",STRING",
                "\"integer\",INTEGER",
                "\"float\",FLOAT",
                "\"decimal\",DECIMAL",
                "\"boolean\",BOOLEAN",
                "\"list\",LIST",
                "N/A,NOT_GIVEN",
                "'\"string\" ',STRING"
            })
    void isPlainWhenItIsOneOfTheTypes(String cell, DocumentType.Plain type) {
        assertThat(DocumentType.of(cell)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"datetime-format\",\"%Y-%m-%dT%H:%M:%SZ\",\"_.\"]",
                "\"if\", \"is-decimal\", \"decimal\", \"integer\"]",
                "\"integer\", \"decimal\"]",
                "\"if\",\"matches\",\"+*\",\"_.\"]",
                "\"if\",\"or\",\"is-empty\",\"_.\"]",
                "\"replace\",\" \",\"\", \"string\"]",
                "string",
                "\"String\"",
                "n/a",
                ""
            })
    void isKeptAsTextWhenItIsNot(String cell) {
        assertThat(DocumentType.of(cell)).isEqualTo(new DocumentType.Opaque(cell));
    }
}
