package dev.parley.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Located;
import dev.parley.document.Finding;
import dev.parley.mapping.Conversions;
import dev.parley.yaml.DefinitionException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the reader takes, lint has an answer to. */
final class DrawnDefinitionsTest {

    private static final List<String> CONVERSIONS = List.copyOf(Conversions.names());
    private static final List<String> TYPES =
            List.of("string", "integer", "decimal", "float", "boolean", "date", "datetime");
    private static final List<String> PRELUDES = List.of(
            "create: never",
            "create: both",
            "create: in-left",
            "match: [ code = code ]",
            "match: [ a = b and x = y ]",
            "backfill: new",
            "initial: review");

    @Test
    void everyDrawnDefinitionIsLookedOver() {
        Random random = new Random(20300103);
        int lookedOver = 0;

        for (int i = 0; i < 800; i++) {
            Optional<Located> read = read(definition(random));
            if (read.isPresent()) {
                List<Finding> findings = Linter.lint("flow.yaml", read.get(), new LintCatalog());
                assertThat(findings).allMatch(finding -> finding.line() > 0);
                lookedOver++;
            }
        }

        assertThat(lookedOver).isGreaterThan(150);
    }

    private static Optional<Located> read(String yaml) {
        try {
            return Optional.of(DefinitionReader.locate("flow.yaml", yaml, new LintCatalog()));
        } catch (DefinitionException e) {
            return Optional.empty();
        }
    }

    private static String definition(Random random) {
        String rows = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(row -> "      - " + row(random))
                .collect(Collectors.joining("\n"));
        String filter = random.nextInt(4) == 0 ? ", filter: " + one(random, LintCatalog.PATHS) + " = 1" : "";
        return """
               dataflow: flow
               left: { system: here }
               right: { system: there }
               pairs:
                 - name: thing
                   left: { datatype: Thing%s }
                   right: { datatype: Thing }
                   %s
                   properties:
               %s
               """
                .formatted(filter, one(random, PRELUDES), rows.replaceAll("(?m)^ {3}", "   "));
    }

    private static String row(Random random) {
        String row = one(random, LintCatalog.PATHS)
                + one(random, List.of(" <-> ", " -> ", " <- "))
                + one(random, LintCatalog.PATHS);
        String more =
                switch (random.nextInt(8)) {
                    case 0, 1 -> ", convert: " + one(random, CONVERSIONS);
                    case 2 -> ", type: { left: " + one(random, TYPES) + " }";
                    case 3 -> ", type: { right: " + one(random, TYPES) + " }";
                    case 4 -> ", values: { one: two, three: four }";
                    case 5 -> ", when: " + one(random, LintCatalog.PATHS) + " = 1";
                    case 6 -> ", strength: strong";
                    default -> "";
                };
        return "{ map: " + row + more + " }";
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
