package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.ProblemCase;
import java.util.List;
import java.util.stream.Stream;

/** The tables in the folder {@code definitions} of the test resources: good definitions broken, and what is said. */
final class ProblemTable {

    private ProblemTable() {}

    static Stream<ProblemCase> cases(String table) {
        return ProblemCase.table("/definitions/" + table + ".txt");
    }

    /** The problems of a text, without the name of the file; none when it is good. */
    static List<String> problems(String yaml, Catalog catalog) {
        DefinitionException thrown = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionReader.read("flow.yaml", yaml, catalog));
        return thrown == null
                ? List.of()
                : thrown.problems().stream()
                        .map(problem -> problem.text().substring("flow.yaml:".length()))
                        .toList();
    }
}
