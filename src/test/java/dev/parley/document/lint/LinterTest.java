package dev.parley.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Lines;
import dev.parley.dataflow.Located;
import dev.parley.document.Finding;
import dev.parley.yaml.ProblemCase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lint finds in a definition that the reader takes, and what it does not. */
final class LinterTest {

    private static final String GOOD = ProblemCase.good("/lint/good.yaml");

    static Stream<ProblemCase> cases() {
        return ProblemCase.table("/lint/cases.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatTheCaseSaysAndNothingElse(ProblemCase broken) {
        assertThat(GOOD).containsOnlyOnce(broken.right());

        List<Finding> findings = lint(GOOD.replace(broken.right(), broken.wrong()));

        assertThat(findings)
                .extracting(finding -> finding.line() + ": " + finding.code())
                .containsExactlyInAnyOrderElementsOf(broken.problems().stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void findsNothingInTheDefinitionThatTheCasesBreak() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @Test
    void everyCodeHasACase() {
        Set<String> shown = cases().flatMap(each -> each.problems().stream())
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Code.values()).filter(code -> code != Code.REFUSED))
                .allSatisfy(code -> assertThat(shown).contains(code.name()));
    }

    @Test
    void showsAnExampleOfWhatIsLost() {
        List<Finding> findings = lint(GOOD.replace("time <-> time", "time <-> day"));

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly("flow.yaml:13: LOSSY: time of the left: \"2024-02-29T13:45:30Z\" arrives as"
                        + " \"2024-02-29\"; an edit there takes the rest away here"
                        + " — let it travel one way, or say that only this much counts: type: { left: date }");
    }

    @Test
    void takesTheWayOutThatItNames() {
        String mended = GOOD.replace("time <-> time", "{ map: time <-> day, type: { left: date } }");

        assertThat(lint(mended)).isEmpty();
    }

    @Test
    void checksNoValuesWhereASystemDoesNotTellItsProperties() {
        assertThat(lint(GOOD.replace("system: there", "system: silent"))).isEmpty();
    }

    @Test
    void knowsNoLinesOfADefinitionThatWasNotRead() {
        Located read = read(GOOD.replace("time <-> time", "time <-> day"));

        List<Finding> findings =
                Linter.lint("flow.yaml", new Located(read.dataflow(), Lines.unknown()), new LintCatalog());

        assertThat(findings).extracting(Finding::line).containsExactly(0);
    }

    private static List<Finding> lint(String yaml) {
        return Linter.lint("flow.yaml", read(yaml), new LintCatalog());
    }

    private static Located read(String yaml) {
        return DefinitionReader.locate("flow.yaml", yaml, new LintCatalog());
    }
}
