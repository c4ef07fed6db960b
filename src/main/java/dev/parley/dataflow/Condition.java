package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.List;

/**
 * The tiny grammar of {@code filter}: {@code =}, {@code !=}, {@code in}, {@code empty}, joined by {@code and}.
 * Immutable.
 */
public sealed interface Condition {

    /** {@code path = literal}; text is compared without regard to case, numbers and booleans by value. */
    record Equal(Path path, String literal) implements Condition {}

    /** {@code path != literal}. */
    record NotEqual(Path path, String literal) implements Condition {}

    /** {@code path in (a, b)}. */
    record In(Path path, List<String> literals) implements Condition {
        public In {
            literals = List.copyOf(literals);
        }
    }

    /** {@code path empty}. */
    record Empty(Path path) implements Condition {}

    /** All of them. */
    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }
    }
}
