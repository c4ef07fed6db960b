package dev.parley.dataflow;

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

final class DefinitionProblemsTest {

    private static final String GOOD = ProblemCase.good("/definitions/good.yaml");

    static Stream<ProblemCase> cases() {
        return Stream.of("file", "pair", "row").flatMap(ProblemTable::cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void namesLineProblemAndWayOut(ProblemCase broken) {
        assertThat(GOOD).containsOnlyOnce(broken.right());

        List<String> problems = problems(GOOD.replace(broken.right(), broken.wrong()));

        assertThat(problems).containsExactlyElementsOf(broken.problems());
    }

    @Test
    void readsTheDefinitionThatTheCasesBreak() {
        Dataflow read = DefinitionReader.read("flow.yaml", GOOD, new TestCatalog());

        assertThat(read.pair("customer")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "~", "---\n"})
    void saysThatAnEmptyFileIsEmpty(String empty) {
        assertThat(problems(empty))
                .containsExactly("1: the file is empty — start with \"dataflow: <name of this file without .yaml>\"");
    }

    @Test
    void refusesCharactersThatAreNoText() {
        assertThat(problems(GOOD.replace("tie: left", "tie: left\u0007")))
                .containsExactly("4: not YAML: a character that is not allowed in text — remove it");
    }

    @Test
    void refusesAFileNestedWithoutEnd() {
        assertThat(problems("a: " + "[".repeat(5000)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1: not YAML: ");
    }

    @Test
    void readsAFileWithByteOrderMarkAndCarriageReturns() {
        String text = "\uFEFF" + GOOD.replace("\n", "\r\n");

        assertThat(DefinitionReader.read("flow.yaml", text, new TestCatalog()).name())
                .isEqualTo("flow");
    }

    @Test
    void reportsEveryProblemOnceInTheOrderOfTheFile() {
        String broken = GOOD.replace("tie: left", "tie: lef")
                .replace("system: shopify", "system: shopfiy")
                .replace("= email", "= mail")
                .replace("EmailAddress <->", "EmailAdress <->")
                .replace("Number -> note", "- Number note");

        assertThat(problems(broken))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("3:", "4:", "12:", "17:");
    }

    @Test
    void holdsAllProblemsInItsMessage() {
        DefinitionException thrown = catchThrowableOfType(
                DefinitionException.class,
                () -> DefinitionReader.read("flow.yaml", GOOD.replace("tie:", "ti:"), new TestCatalog()));

        assertThat(thrown).hasMessage("flow.yaml:4: unknown key \"ti\" — did you mean \"tie\"?");
        assertThat(thrown.problems())
                .containsExactly(
                        new DefinitionException.Problem("flow.yaml", 4, "unknown key \"ti\"", "did you mean \"tie\"?"));
    }

    /** The problems of a text, without the name of the file. */
    static List<String> problems(String yaml) {
        return ProblemTable.problems(yaml, new TestCatalog());
    }
}
