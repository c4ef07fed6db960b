package dev.parley.document.lint;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Located;
import dev.parley.document.Finding;
import dev.parley.yaml.DefinitionException;
import java.util.List;

/** Looks definitions over. Stateless and thread-safe. */
public final class Linter {

    private static final List<Check> CHECKS = List.of(
            new SharedTargets(),
            new Losses(),
            new Sets(),
            new LongTexts(),
            new Settling(),
            new Circles(),
            new RequiredSources(),
            new RequiredValues(),
            new UniqueMatches(),
            new TravellingMatches(),
            new FirstMeeting(),
            new FilteredCreation(),
            new ReadOnlyTargets(),
            new References(),
            new WrittenConditions());

    private Linter() {}

    /**
     * Everything a person should know about a definition that the reader takes, in the order of its lines.
     *
     * @param file how findings call it
     * @param catalog the one it was read with; what a system does not tell is not checked
     */
    public static List<Finding> lint(String file, Located definition, Catalog catalog) {
        return definition.dataflow().pairs().stream()
                .map(pair -> new PairView(file, definition, pair, catalog))
                .flatMap(pair -> CHECKS.stream().flatMap(check -> check.look(pair).stream()))
                .sorted(Finding.IN_ORDER)
                .toList();
    }

    /** The problems for which the reader refuses a file, as findings. */
    public static List<Finding> refused(DefinitionException problems) {
        return problems.problems().stream()
                .map(problem -> refused(problem.file(), problem))
                .toList();
    }

    /**
     * The same.
     *
     * @param file how findings call it
     */
    public static List<Finding> refused(String file, DefinitionException problems) {
        return problems.problems().stream()
                .map(problem -> refused(file, problem))
                .toList();
    }

    private static Finding refused(String file, DefinitionException.Problem problem) {
        return new Finding(
                file, problem.line(), Code.REFUSED.weight(), Code.REFUSED.name(), problem.message(), problem.wayOut());
    }
}
