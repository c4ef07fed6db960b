package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.systems.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems of the folder PARLEY_DEFINITIONS, read when the function starts. */
class SystemFilesStartTest {

    private static final String ACME =
            """
            system: %s
            url: ACME_URL
            authentication: { bearer: ACME_TOKEN }
            datatypes: { Person: { path: /persons, properties: { Mail: { unique: true } } } }
            """;

    private static final String DATAFLOW =
            """
            dataflow: mine
            left:  { system: %s }
            right: { system: shopify }
            pairs:
              - name: person
                left:  { datatype: Person }
                right: { datatype: Customer }
                properties: [ Mail <-> email ]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("systems"));
        Files.createDirectories(folder.resolve("dataflows"));
    }

    @Test
    void canBeNamedByADataflow() throws IOException {
        system("acme", ACME.formatted("acme"));
        dataflow("acme");

        assertThat(start().parts()).isNotNull();
    }

    @Test
    void replaceOneThatShips() throws IOException {
        system("customcrm", ACME.formatted("customcrm"));
        dataflow("customcrm");

        assertThat(start().parts()).isNotNull();
    }

    @Test
    void stopTheStartWithEveryProblemOfEveryFile() throws IOException {
        system("acme", ACME.formatted("acme").replace("bearer", "bearr"));
        system("other", ACME.formatted("another").replace("path: /persons", "path: persons"));
        dataflow("acme");

        StartProblem problem = catchThrowableOfType(StartProblem.class, this::start);

        assertThat(problem.problems())
                .hasSize(4)
                .contains("systems/acme.yaml:3: unknown key \"bearr\" — did you mean \"bearer\"?")
                .anyMatch(line -> line.startsWith("systems/acme.yaml:3: no authentication"))
                .anyMatch(line -> line.startsWith("systems/other.yaml:1: the system \"another\" stands in"))
                .anyMatch(line -> line.startsWith("systems/other.yaml:4: \"path\" must be a path"));
    }

    @Test
    void refuseAFileWhoseNameCannotBeASystems() throws IOException {
        system("my crm", ACME.formatted("my crm"));
        dataflow("acme");

        StartProblem problem = catchThrowableOfType(StartProblem.class, this::start);

        assertThat(problem.problems())
                .containsExactly("systems/my crm.yaml: the file's name cannot be a system's"
                        + " — use letters, digits, dots, hyphens");
    }

    private void system(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve("systems/" + name + ".yaml"), yaml);
    }

    private void dataflow(String system) throws IOException {
        Files.writeString(folder.resolve("dataflows/mine.yaml"), DATAFLOW.formatted(system));
    }

    private Startup start() {
        Startup startup = new Startup(null);
        startup.start(Settings.of(Map.of(
                "PARLEY_DATAFLOW", "mine",
                "PARLEY_DEFINITIONS", folder.toString(),
                "PARLEY_TABLE", "parley",
                "PARLEY_FINGERPRINT_KEY", "a key of more than sixteen bytes")));
        return startup;
    }
}
