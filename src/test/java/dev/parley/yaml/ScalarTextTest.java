package dev.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

@DisplayName("Single values are quoted where they must be, and nowhere else")
final class ScalarTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "NO, NO",
                "Customers person, Customers person",
                "n/a, n/a",
                "test@test.com, test@test.com",
                "Status = \"On hold\", Status = \"On hold\"",
                "Østfold, Østfold",
                "42, \"42\"",
                "000, \"000\"",
                "true, \"true\"",
                "null, \"null\"",
                "-, \"-\"",
                "~, \"~\"",
                "-> Status, \"-> Status\"",
                "a #b, \"a #b\"",
                "a: b, \"a: b\"",
                "`a, b`, `\"a, b\"`",
                "`a in (\"x\", y)`, `'a in (\"x\", y)'`",
                "` a`, `\" a\"`",
                "a\\b, \"a\\\\b\"",
                "'\"', `\"'\\\"'\"`",
            })
    void quotesWhatWouldBeMistaken(String value, String written) {
        assertThat(ScalarText.text(value)).isEqualTo(written);
    }

    @Test
    void writesWhatNobodySeesAsEscapes() {
        assertThat(ScalarText.text("a\nb\t\u00a0\u200b\u0007")).isEqualTo("\"a\\nb\\t\\u00A0\\u200B\\u0007\"");
    }

    @Test
    void keepsHalfOfACharacter() {
        assertThat(read(ScalarText.text("a\ud83d"))).isEqualTo(TextNode.valueOf("a\ud83d"));
    }

    @Test
    void aNumberAndItsTextAreTwoThings() {
        for (JsonNode value : new JsonNode[] {
            IntNode.valueOf(42),
            TextNode.valueOf("42"),
            BooleanNode.TRUE,
            TextNode.valueOf("true"),
            DecimalNode.valueOf(new BigDecimal("-0.10")),
            TextNode.valueOf("-0.10"),
            TextNode.valueOf("")
        }) {
            assertThat(read(ScalarText.json(value))).isEqualTo(value);
        }
    }

    private static JsonNode read(String written) {
        Problems problems = new Problems("a.yaml");
        MappingNode root =
                (MappingNode) YamlText.compose("key: " + written, problems).orElseThrow();
        return Scalars.json((ScalarNode) root.getValue().get(0).getValueNode());
    }
}
