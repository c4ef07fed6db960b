package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.document.words.Form;
import dev.parley.document.words.Reader;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("./parley document")
final class DocumentTest {

    private static final Path DOCUMENTS = Path.of("docs/dataflows");

    private static final String MINE =
            """
            dataflow: mine
            left: { system: customcrm }
            right: { system: powerofficego }
            pairs:
              - name: product
                left: { datatype: Product }
                right: { datatype: Product }
                properties: [ Name -> Name ]
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "customcrm-powerofficego, md",
        "customcrm-powerofficego, rst",
        "powerofficego-shopify, md",
        "powerofficego-shopify, rst"
    })
    @DisplayName("writes the documents of the shipped dataflows as they stand in docs/dataflows")
    void writesTheShippedDocuments(String dataflow, String form) throws Exception {
        Path file = DOCUMENTS.resolve(dataflow + "." + form);

        int code = run(dataflow, "--format", form);

        assertThat(code).isZero();
        assertThat(printed())
                .as("renew it: ./parley document " + dataflow + " --out " + file)
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"customcrm-powerofficego, md", "powerofficego-shopify, rst"})
    void whatIsWrittenIsReadWithoutAFinding(String dataflow, String form) {
        run(dataflow, "--format", form);

        Reader.Read read = Reader.read("a", printed(), new SystemsCatalog(Systems.builtInAnd(List.of())));

        assertThat(read.findings()).isEmpty();
        assertThat(read.dataflow()).isPresent();
    }

    @Test
    void takesADefinitionOfAnyFolderAndWritesAFileInTheFormOfItsName() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), MINE);

        int code = run("mine.yaml", "--out", "mine.rst");

        assertThat(code).isZero();
        assertThat(printed()).isEmpty();
        assertThat(Files.readString(folder.resolve("mine.rst")))
                .startsWith("===========================\ncustomcrm and powerofficego\n===")
                .contains("- When a property is edited in customcrm, the new value is written to powerofficego.");
    }

    @Test
    void takesAFolderOfTheEnvironment() throws Exception {
        Files.createDirectories(folder.resolve("dataflows"));
        Files.writeString(folder.resolve("dataflows/mine.yaml"), MINE);

        int code = Document.run(List.of("mine"), Map.of("PARLEY_DEFINITIONS", folder.toString()), folder, out());

        assertThat(code).isZero();
        assertThat(printed()).startsWith("# customcrm and powerofficego\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "missing.yaml", "broken.yaml"})
    void answersWithOneWhenTheDefinitionIsAtFault(String source) throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "dataflow: other\n");

        assertThat(run(source)).isEqualTo(1);
        assertThat(printed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--formt md", "--format html", "--format", "a b", "--out"})
    void answersWithTwoWhenAnArgumentIsWrong(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void theFormNamedIsTheOneTaken() {
        assertThat(DocumentOptions.of(List.of("--out", "a.rst", "--format", "md"))
                        .chosen())
                .isEqualTo(Form.MARKDOWN);
        assertThat(DocumentOptions.of(List.of("--out", "a.rst")).chosen()).isEqualTo(Form.RESTRUCTURED_TEXT);
        assertThat(DocumentOptions.of(List.of("--out", "a.txt")).chosen()).isEqualTo(Form.MARKDOWN);
        assertThatThrownBy(() -> DocumentOptions.of(List.of("--format", "pdf")))
                .hasMessage("--format takes md or rst, not pdf");
    }

    private int run(String... arguments) {
        return Document.run(List.of(arguments), Map.of(), folder, out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
