package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.mapping.Conversions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference page must say what the reader does. */
final class DefinitionPageTest {

    private static final Path PAGE = Path.of("docs/reference/definition.md");

    @Test
    void itsExampleIsADefinition() throws IOException {
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());

        Dataflow read = DefinitionReader.read(
                "powerofficego-shopify.yaml", example.substring(0, example.indexOf("```")), new TestCatalog());

        assertThat(read.pairs().get(0).groups()).hasSize(7);
    }

    @Test
    void itsExampleWithOrdersIsADefinition() throws IOException {
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("dataflow: crm-ledger"));

        Dataflow read = DefinitionReader.read(
                "crm-ledger.yaml", example.substring(0, example.indexOf("```")), new ConnectorsCatalog());

        assertThat(read.pairs()).extracting(Pair::name).containsExactly("customer", "product", "order");
        assertThat(read.pairs().get(0).connected()).containsOnlyKeys(Side.RIGHT);
    }

    @Test
    void itNamesEveryKeyAndEveryConversion() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Stream.of(DefinitionReader.KEYS, PairReader.KEYS, RowReader.KEYS, Conversions.names())
                        .flatMap(Set::stream))
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }
}
