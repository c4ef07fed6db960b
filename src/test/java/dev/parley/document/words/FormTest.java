package dev.parley.document.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.words.Block.Heading;
import dev.parley.document.words.Block.Literal;
import dev.parley.document.words.Block.Paragraph;
import dev.parley.document.words.Block.Table;
import dev.parley.mapping.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What means something in a form of document is written so that it does not")
final class FormTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a|b *c* _d_ `e` <f> [g] &h #i,a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<f\\> \\[g\\] \\&h \\#i",
                "- a,\\- a",
                "+ a,\\+ a",
                "=== a,\\=== a",
                "1. a,1\\. a",
                "12) a,12\\) a",
                "v1.2 a,v1.2 a",
                "a\\b,a\\\\b",
            })
    void inMarkdown(String text, String written) {
        assertThat(Form.MARKDOWN.text(List.of(new Paragraph(Text.of(text))))).isEqualTo(written + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a|b *c* d_ `e` <f>,a\\|b \\*c\\* d\\_ \\`e\\` <f>",
                "- a,\\- a",
                ".. note,\\.. note",
                "1. a,\\1. a",
                "ab) c,\\ab) c",
                "so::,so:\\:",
                "a\\b,a\\\\b",
            })
    void inRestructuredText(String text, String written) {
        assertThat(Form.RESTRUCTURED_TEXT.text(List.of(new Paragraph(Text.of(text)))))
                .isEqualTo(written + "\n");
    }

    @Test
    void aNameWithANumberInItStaysWholeAtTheStartOfALine() {
        List<Block> name = List.of(new Paragraph(Text.of(Path.of("line2.city_1"))));

        assertThat(Form.MARKDOWN.text(name)).isEqualTo("`line2.city_1`\n");
        assertThat(Form.RESTRUCTURED_TEXT.text(name)).isEqualTo("``line2.city_1``\n");
    }

    @Test
    void aBarIsAsLongAsATitleOfWideSigns() {
        assertThat(Form.RESTRUCTURED_TEXT.text(List.of(new Heading(2, Text.of("日本 a")))))
                .isEqualTo("日本 a\n======\n");
    }

    @Test
    void aFenceIsLongerThanAnyInside() {
        assertThat(Form.MARKDOWN.text(List.of(new Literal(List.of("a", "````", "b")))))
                .isEqualTo("`````yaml\na\n````\nb\n`````\n");
    }

    @Test
    void aTableOfOneRow() {
        List<Block> table =
                List.of(new Table(List.of(Text.of("a|b"), Text.of("c")), List.of(List.of(Text.of("1"), Text.of("")))));

        assertThat(Form.MARKDOWN.text(table)).isEqualTo("| a\\|b | c |\n|---|---|\n| 1 |  |\n");
        assertThat(Form.RESTRUCTURED_TEXT.text(table))
                .isEqualTo(
                        """
                        .. list-table::
                           :header-rows: 1

                           * - a\\|b
                             - c
                           * - 1
                             -
                        """);
    }
}
