package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads the filter of one end of a pair. */
final class FilterReader {

    private static final String FORMS =
            "write \"path = value\", \"path != value\", \"path in (a, b)\" or \"path empty\", with \"and\" between";

    private final PairScope scope;
    private final Problems problems;

    FilterReader(PairScope scope) {
        this.scope = scope;
        this.problems = scope.problems();
    }

    Optional<Condition> read(Optional<YamlMap> end, Side side) {
        return end.flatMap(map -> map.text("filter").flatMap(text -> condition(text, map.lineOf("filter"), side)));
    }

    private Optional<Condition> condition(String text, int line, Side side) {
        try {
            Condition condition = Grammar.condition(text);
            List<Condition> parts = Conditions.parts(condition);
            parts.forEach(part -> scope.property(side, Conditions.path(part), line));
            if (Conditions.exclude(condition, condition)) {
                problems.at(
                        line, "no record can meet this filter", "its comparisons of one property exclude each other");
            }
            return Optional.of(condition);
        } catch (Malformed e) {
            problems.at(line, "malformed filter: " + e.getMessage(), FORMS);
            return Optional.empty();
        }
    }
}
