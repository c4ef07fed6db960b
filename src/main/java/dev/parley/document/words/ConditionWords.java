package dev.parley.document.words;

import dev.parley.dataflow.Condition;
import java.util.List;

/** Conditions in words: {@code IsPerson is “true” and Status is “New” or “Held”}. Stateless. */
final class ConditionWords {

    private ConditionWords() {}

    static Text of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return Text.joined(and.all().stream().map(ConditionWords::of).toList(), " and ");
        }
        if (condition instanceof Condition.Equal equal) {
            return says(Text.of(equal.path()), "is", List.of(equal.literal()));
        }
        if (condition instanceof Condition.NotEqual not) {
            return says(Text.of(not.path()), "is not", List.of(not.literal()));
        }
        if (condition instanceof Condition.In in) {
            return says(Text.of(in.path()), "is", in.literals());
        }
        return Text.filled("{0} is empty", List.of(Text.of(((Condition.Empty) condition).path())));
    }

    private static Text says(Text path, String is, List<String> literals) {
        Text values = Text.listed(literals.stream().map(Text::quoted).toList(), "or");
        return Text.filled("{0} " + is + " {1}", List.of(path, values));
    }
}
