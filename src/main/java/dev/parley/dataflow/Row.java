package dev.parley.dataflow;

import java.util.Arrays;
import java.util.Optional;

/**
 * One property as read.
 *
 * @param line where it begins
 * @param conflict its own conflict policy
 */
record Row(int line, PropertyPair pair, Optional<Resolution> conflict) {

    Row named(String name) {
        return new Row(line, pair.named(name), conflict);
    }

    /** Whether no record can have both rows apply to it; false also means "cannot tell". */
    boolean excludes(Row other) {
        return Arrays.stream(Side.values()).anyMatch(side -> excludes(when(side), other.when(side)));
    }

    private Optional<Condition> when(Side side) {
        return pair.particulars().when().of(side);
    }

    private static boolean excludes(Optional<Condition> one, Optional<Condition> other) {
        return one.isPresent() && other.isPresent() && Conditions.exclude(one.get(), other.get());
    }
}
