package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Conditions and match rules as {@link Grammar} reads them. Stateless. */
final class ConditionText {

    private static final Pattern PLAIN = Pattern.compile("[^\\s=!(),\"']+");
    private static final Set<String> KEYWORDS = Set.of("and", "in", "empty");

    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.all().stream().map(ConditionText::of).collect(Collectors.joining(" and "));
        }
        if (condition instanceof Condition.Equal equal) {
            return path(equal.path()) + " = " + word(equal.literal());
        }
        if (condition instanceof Condition.NotEqual not) {
            return path(not.path()) + " != " + word(not.literal());
        }
        if (condition instanceof Condition.In in) {
            return in.literals().stream()
                    .map(ConditionText::word)
                    .collect(Collectors.joining(", ", path(in.path()) + " in (", ")"));
        }
        return path(((Condition.Empty) condition).path()) + " empty";
    }

    static String rule(MatchRule rule) {
        return rule.keys().stream()
                .map(key -> path(key.left()) + " = " + path(key.right()))
                .collect(Collectors.joining(" and "));
    }

    private static String path(Path path) {
        return word(path.text());
    }

    private static String word(String text) {
        if (PLAIN.matcher(text).matches() && !KEYWORDS.contains(text)) {
            return text;
        }
        if (text.indexOf('"') < 0) {
            return '"' + text + '"';
        }
        if (text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        throw new IllegalArgumentException("no form for a text with both kinds of quotes in it: " + text);
    }
}
