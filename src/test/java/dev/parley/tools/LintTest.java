package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.yaml.ProblemCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that looks definitions over. */
final class LintTest {

    private static final String ESPOCRM = "dataflows/espocrm-powerofficego.yaml";

    private static final String ACME =
            """
            dataflow: acme-ledger
            left:  { system: acme }
            right: { system: powerofficego }
            pairs:
              - name: person
                left:  { datatype: Person }
                right: { datatype: Customers person }
                properties: []
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void makesAFolderOfDefinitions() throws IOException {
        Files.createDirectories(folder.resolve("dataflows"));
    }

    @Test
    void nobodyHasToDoAnythingAboutTheShippedDefinitions() {
        int code = lint();

        assertThat(code).isZero();
        assertThat(text())
                .contains(
                        "customcrm-powerofficego.yaml:",
                        "powerofficego-shopify.yaml:",
                        "errors: 0, to decide: 0, notes: ")
                .doesNotContain("decide ");
    }

    @Test
    void looksOneOverByItsName() {
        lint("powerofficego-shopify");

        assertThat(text()).contains("powerofficego-shopify.yaml:").doesNotContain("customcrm-powerofficego.yaml:");
    }

    @Test
    void saysWhatTheReaderRefuses() throws IOException {
        write(ESPOCRM, shipped(ESPOCRM).replace("create: in-right", "creat: in-right"));

        int code = lint(ESPOCRM);

        assertThat(code).isEqualTo(1);
        assertThat(text())
                .contains(ESPOCRM + ":27: REFUSED: unknown key \"creat\" — did you mean \"create\"?")
                .contains("errors: 1, to decide: 0, notes: 0");
    }

    @Test
    void oneFileThatCannotBeReadKeepsNoOtherFromBeingLookedOver() throws IOException {
        write("dataflows/bad.yaml", "dataflow: [");
        write(ESPOCRM, shipped(ESPOCRM));

        int code = lint(folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(text()).contains("bad.yaml:1: REFUSED", "espocrm-powerofficego.yaml:10: FILTERED_CREATION");
    }

    @Test
    void knowsTheSystemsOfTheFolder() throws IOException {
        write("systems/acme.yaml", ProblemCase.good("/systems-problems/good.yaml"));
        write("dataflows/acme-ledger.yaml", ACME);

        int code = lint("--definitions", folder.toString(), "acme-ledger");

        assertThat(code).isZero();
        assertThat(text()).isEqualTo("errors: 0, to decide: 0, notes: 0" + System.lineSeparator());
    }

    @Test
    void saysWhatIsWrongWithASystem() throws IOException {
        write("systems/acme.yaml", "system: acme\n");

        int code = lint("--definitions", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(text()).contains("systems/acme.yaml:1: REFUSED: key \"url\" is missing");
    }

    @Test
    void printsJsonForPrograms() throws IOException {
        int code = lint("powerofficego-shopify", "--json");

        JsonNode first = new ObjectMapper().readTree(text()).at("/findings/0");
        assertThat(code).isZero();
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly("file", "line", "weight", "code", "message", "wayOut");
        assertThat(first.get("weight").asText()).isEqualTo("NOTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jsn", "a b", "--definitions", "nowhere.yaml"})
    void refusesWrongArguments(String arguments) {
        int code = lint(arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./parley lint");
    }

    @Test
    void anEmptyFolderIsAWrongArgument() {
        assertThat(lint(folder.toString())).isEqualTo(2);
    }

    @Test
    void aNameThatThereIsNotIsAnError() {
        int code = lint("shopify-powerofficego");

        assertThat(code).isEqualTo(1);
        assertThat(text()).contains("REFUSED: unknown dataflow");
    }

    private int lint(String... arguments) {
        return Lint.run(List.of(arguments), Map.of(), folder, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String shipped(String file) {
        return ProblemCase.good("/own-crm/" + file);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
