package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.yaml.Form;
import dev.parley.yaml.Key;
import dev.parley.yaml.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference page must say what the reader does. */
final class DefinitionPageTest {

    private static final Path PAGE = Path.of("docs/reference/definition.md");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void theTableOfALevelHoldsItsKeysAndTheirDefaults(String heading, Keys keys) throws IOException {
        Map<String, String> rows = rows(heading);

        assertThat(rows).containsOnlyKeys(keys.names());
        assertThat(keys.all()).allSatisfy(key -> assertThat(rows.get(key.name()))
                .as(key.name())
                .isEqualTo(key.required() ? "required" : key.preset().replace("`", "")));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("## Dataflow", DefinitionKeys.DATAFLOW),
                Arguments.of("## Pair", DefinitionKeys.PAIR),
                Arguments.of("## Properties", RowKeys.ROW));
    }

    /** By the name of a key what stands in the second column. */
    private static Map<String, String> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(heading + "\n") + heading.length());
        String table = section.substring(section.indexOf("|---"));
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line :
                table.substring(0, table.indexOf("\n\n")).lines().skip(1).toList()) {
            String[] cells = line.split("\\|");
            NAME.matcher(cells[1]).results().forEach(name -> rows.put(name.group(1), text(cells[2])));
        }
        return rows;
    }

    private static String text(String cell) {
        return cell.replace("`", "").strip();
    }

    @Test
    void itNamesEveryKeyAndEveryWord() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(named(DefinitionKeys.DATAFLOW, new LinkedHashSet<>()))
                .allSatisfy(word -> assertThat(page).contains(word));
    }

    /** The keys of a mapping and of all below it, and the words that may stand there. */
    private static Set<String> named(Keys keys, Set<String> found) {
        for (Key key : keys.all()) {
            if (found.add(key.name()) || key.form() instanceof Form.Mapping) {
                inside(key.form(), found);
            }
        }
        return found;
    }

    private static void inside(Form form, Set<String> found) {
        if (form instanceof Form.Mapping mapping) {
            named(mapping.keys(), found);
        } else if (form instanceof Form.Items items) {
            inside(items.item(), found);
        } else if (form instanceof Form.Either either) {
            either.forms().forEach(each -> inside(each, found));
        } else if (form instanceof Form.Choice choice) {
            choice.words().forEach(word -> found.add("`" + word + "`"));
        } else if (form instanceof Form.Words words) {
            words.words().forEach(found::add);
        }
    }
}
