package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.yaml.DefinitionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables in the folder {@code definitions} of the test resources: good definitions broken, and what is said. */
final class ProblemTable {

    private ProblemTable() {}

    /** One case: lines of the good definition, what takes their place, and the problems. */
    record Case(String right, String wrong, List<String> problems) {

        static Case of(String block) {
            return new Case(
                    part(block, "- "),
                    part(block, "+ "),
                    List.of(part(block, "! ").split("\n")));
        }

        private static String part(String block, String mark) {
            return block.lines()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String toString() {
            return wrong.replace("\n", " / ");
        }
    }

    static Stream<Case> cases(String table) {
        return Arrays.stream(text(table).split("\n\n"))
                .filter(block -> !block.startsWith("#"))
                .map(Case::of);
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

    private static String text(String table) {
        try (InputStream file = ProblemTable.class.getResourceAsStream("/definitions/" + table + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
