package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.ProblemCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the file of a system is told with its line and a way out. */
final class SystemProblemsTest {

    static final String GOOD = ProblemCase.good("/systems-problems/good.yaml");

    static Stream<ProblemCase> cases() {
        return Stream.of("system", "conventions", "datatype")
                .flatMap(table -> ProblemCase.table("/systems-problems/" + table + ".txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void namesLineProblemAndWayOut(ProblemCase broken) {
        assertThat(GOOD).containsOnlyOnce(broken.right());

        List<String> problems = problems(GOOD.replace(broken.right(), broken.wrong()));

        assertThat(problems).containsExactlyElementsOf(broken.problems());
    }

    @Test
    void readsTheFileThatTheCasesBreak() {
        assertThat(SystemReader.read("acme", GOOD).datatypes()).containsOnlyKeys("Person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n"})
    void saysThatAnEmptyFileIsEmpty(String empty) {
        assertThat(problems(empty))
                .containsExactly("1: the file is empty — start with \"system: <name of this file without .yaml>\"");
    }

    @Test
    void tellsWhatStandsAtTheTopOnceThoughEveryDatatypeUsesIt() {
        String two = GOOD.replace("bound: strict", "bound: strikt")
                + "  Firm: { path: /firms, properties: { name: string } }\n";

        assertThat(problems(two))
                .containsExactly("18: unknown value \"strikt\" of \"bound\" — did you mean \"strict\"?");
    }

    @Test
    void namesTheFileByItsFolder() {
        DefinitionException thrown =
                catchThrowableOfType(DefinitionException.class, () -> SystemReader.read("acme", "system: acme\n"));

        assertThat(thrown).hasMessageContaining("systems/acme.yaml:1: key \"url\" is missing");
    }

    private static List<String> problems(String yaml) {
        DefinitionException thrown =
                catchThrowableOfType(DefinitionException.class, () -> SystemReader.read("acme", yaml));
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problems().stream()
                .map(problem -> problem.text().substring("systems/acme.yaml:".length()))
                .toList();
    }
}
