package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.document.source.Cell;
import dev.parley.document.source.Dependence;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes conditions of the annotations of a cell; for one thread. */
final class Dependences {

    /** Codes of a common data model; no system has them in its records. */
    private static final String COMMON_CODE = "wd:";

    private final Resolver resolver;
    private final Findings findings;

    Dependences(Resolver resolver, Findings findings) {
        this.resolver = resolver;
        this.findings = findings;
    }

    /**
     * What a cell depends on.
     *
     * @param conditions all of which must hold; none where the cell has no annotation
     * @param wrong why the conditions cannot be carried over; the finding is made
     */
    record Read(List<Condition> conditions, Optional<Code> wrong) {}

    Read of(Cell cell, Place place) {
        List<Dependence> all = cell.dependences();
        if (!cell.closed() || all.stream().anyMatch(one -> !one.complete() || !writable(one))) {
            String message = "the condition of \"" + cell.text() + "\" is incomplete";
            findings.add(Code.CONDITION_INCOMPLETE, place, message, "write the row with \"when\", or without");
            return new Read(List.of(), Optional.of(Code.CONDITION_INCOMPLETE));
        }
        Map<Path, List<String>> values = new LinkedHashMap<>();
        for (Dependence one : all) {
            Resolver.Found path = resolver.path(one.path().strip(), place);
            if (path.wrong().isPresent()) {
                return new Read(List.of(), path.wrong());
            }
            values.computeIfAbsent(path.path().orElseThrow(), first -> new ArrayList<>())
                    .add(one.value().strip());
        }
        List<Condition> conditions = new ArrayList<>();
        values.forEach((path, literals) -> conditions.add(condition(path, literals, place)));
        return new Read(conditions, Optional.empty());
    }

    /** Several values of one property can only be alternatives: no record has them all. */
    private Condition condition(Path path, List<String> literals, Place place) {
        List<String> distinct = literals.stream().distinct().toList();
        if (distinct.stream().anyMatch(literal -> literal.startsWith(COMMON_CODE))) {
            String message =
                    "\"" + path + "\" is compared with a code of a common data model: " + String.join(", ", distinct);
            findings.add(Code.CONDITION_CODE, place, message, "write the word that " + resolver.name() + " has for it");
        }
        if (distinct.size() == 1) {
            return new Condition.Equal(path, distinct.get(0));
        }
        String message = "the row depends on several values of \"" + path + "\": "
                + distinct.stream().collect(Collectors.joining("\", \"", "\"", "\"")) + "; one of them is enough here";
        findings.add(Code.CONDITION_ALTERNATIVES, place, message, "keep in \"when\" what is meant");
        return new Condition.In(path, distinct);
    }

    /** Conditions have no form for a text with both kinds of quotes. */
    private static boolean writable(Dependence one) {
        String text = one.path() + one.value();
        return text.indexOf('"') < 0 || text.indexOf('\'') < 0;
    }
}
