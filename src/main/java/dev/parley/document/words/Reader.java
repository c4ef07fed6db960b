package dev.parley.document.words;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import dev.parley.document.words.Differences.Stretch;
import dev.parley.yaml.DefinitionException;
import dev.parley.yaml.DefinitionException.Problem;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Reads documents that {@link Writer} wrote, whoever has edited them since. The definition is taken from the end; the
 * words above are written anew and compared. Never throws for what a document holds. Stateless.
 */
public final class Reader {

    private static final int SHOWN = 60;

    private Reader() {}

    /**
     * What a document holds.
     *
     * @param dataflow the definition, if it can be used
     * @param findings {@code NO_DEFINITION} and {@code DEFINITION} (errors), {@code WORDS_DIFFER} (to decide)
     */
    public record Read(Optional<Dataflow> dataflow, List<Finding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Whether a text looks like a document of {@link Writer}, damaged or not. */
    public static boolean knows(String text) {
        return text.contains(Appendix.START) && Appendix.of(lines(text)).isPresent();
    }

    /**
     * @param file as findings are to name it
     * @param text with line ends of any kind
     */
    public static Read read(String file, String text, Catalog catalog) {
        return Appendix.of(lines(text))
                .map(appendix -> read(file, appendix, catalog))
                .orElseGet(() -> new Read(Optional.empty(), List.of(missing(file))));
    }

    private static Read read(String file, Appendix appendix, Catalog catalog) {
        try {
            Dataflow dataflow = DefinitionReader.read(name(appendix) + ".yaml", appendix.yaml(), catalog);
            return new Read(Optional.of(dataflow), differing(file, appendix, dataflow, catalog));
        } catch (DefinitionException e) {
            int before = appendix.first() - 1;
            return new Read(
                    Optional.empty(),
                    e.problems().stream()
                            .map(problem -> unusable(file, before + Math.max(1, problem.line()), problem))
                            .toList());
        }
    }

    private static Finding missing(String file) {
        String message = "the document holds no definition at its end";
        String wayOut = "write it anew from the definition, or give the definition itself";
        return new Finding(file, 0, Weight.ERROR, "NO_DEFINITION", message, wayOut);
    }

    private static Finding unusable(String file, int line, Problem problem) {
        return new Finding(file, line, Weight.ERROR, "DEFINITION", problem.message(), problem.wayOut());
    }

    private static List<String> lines(String text) {
        return text.replaceFirst("^\ufeff", "").lines().toList();
    }

    /** The name the definition gives itself: a document may stand in a file of any name. */
    private static String name(Appendix appendix) {
        return YamlText.compose(appendix.yaml(), new Problems(""))
                .filter(MappingNode.class::isInstance)
                .flatMap(root -> ((MappingNode) root)
                        .getValue().stream()
                                .filter(entry -> Scalars.text(entry.getKeyNode())
                                        .filter("dataflow"::equals)
                                        .isPresent())
                                .findFirst())
                .flatMap(entry -> Scalars.text(entry.getValueNode()))
                .orElse("");
    }

    private static List<Finding> differing(String file, Appendix appendix, Dataflow dataflow, Catalog catalog) {
        List<String> expected = appendix.form()
                .text(Blocks.of(new Parties(dataflow, catalog)))
                .lines()
                .toList();
        List<String> given = new ArrayList<>(
                appendix.above().stream().map(String::stripTrailing).toList());
        while (!given.isEmpty() && given.get(given.size() - 1).isBlank()) {
            given.remove(given.size() - 1);
        }
        List<Finding> findings = new ArrayList<>();
        for (Stretch stretch : Differences.between(given, expected)) {
            findings.add(differs(file, stretch.line() + 1, says(stretch.given()), says(stretch.expected())));
        }
        if (appendix.after() > 0) {
            findings.add(differs(file, appendix.after(), "more after the definition", "nothing"));
        }
        return findings;
    }

    private static Finding differs(String file, int line, String given, String expected) {
        String message = "the words say " + given + ", the definition " + expected;
        String wayOut = "change the definition at the end and write the document anew, or take the edit back";
        return new Finding(file, line, Weight.DECIDE, "WORDS_DIFFER", message, wayOut);
    }

    private static String says(List<String> lines) {
        Optional<String> first = lines.stream().filter(line -> !line.isBlank()).findFirst();
        return first.map(line -> "\"" + cut(line.strip()) + "\"").orElse("nothing");
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
