package dev.parley.dataflow;

import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads conditions: the filter of an end, the {@code when} of a row. */
final class ConditionReader {

    private static final String FORMS =
            "write \"path = value\", \"path != value\", \"path in (a, b)\" or \"path empty\", with \"and\" between";

    private final PairScope scope;
    private final String what;
    private final Problems problems;

    /** @param what is read, for problems: {@code filter} or {@code condition} */
    ConditionReader(PairScope scope, String what) {
        this.scope = scope;
        this.what = what;
        this.problems = scope.problems();
    }

    /** The condition under a key. */
    Optional<Condition> read(YamlMap map, String key, Side side) {
        return map.text(key).flatMap(text -> read(text, map.lineOf(key), side));
    }

    /** @param side whose records it is about */
    Optional<Condition> read(String text, int line, Side side) {
        try {
            Condition condition = Grammar.condition(text);
            List<Condition> parts = Conditions.parts(condition);
            parts.forEach(part -> scope.property(side, Conditions.path(part), line));
            if (Conditions.exclude(condition, condition)) {
                String wayOut = "its comparisons of one property exclude each other";
                problems.at(line, "no record can meet this " + what, wayOut);
            }
            return Optional.of(condition);
        } catch (Malformed e) {
            problems.at(line, "malformed " + what + ": " + e.getMessage(), FORMS);
            return Optional.empty();
        }
    }
}
