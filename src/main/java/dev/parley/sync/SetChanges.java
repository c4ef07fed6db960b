package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a set on both sides since they agreed, in words without values.
 *
 * @param first whether they never agreed
 * @param changes by side, what happened there
 */
record SetChanges(boolean first, boolean same, List<String> changes) {

    static SetChanges of(BoundSet set, Sight left, Sight right) {
        List<String> changes = new ArrayList<>();
        describe(set, Side.LEFT, left, changes);
        describe(set, Side.RIGHT, right, changes);
        return new SetChanges(set.base().isEmpty(), set.same(left, right), changes);
    }

    private static void describe(BoundSet set, Side side, Sight sight, List<String> changes) {
        if (!set.added(side, sight).empty()) {
            changes.add("added on the " + side.word());
        }
        if (!set.removed(side, sight).empty()) {
            changes.add("removed on the " + side.word());
        } else if (set.cleared(side, sight)) {
            changes.add("cleared on the " + side.word() + ", which does not travel (empties: keep)");
        }
    }

    String reason() {
        if (first) {
            return same ? "both sides agree" : "first link: a set holds the members of both sides";
        }
        if (changes.isEmpty()) {
            return "unchanged on both sides";
        }
        return same ? "changed on both sides to the same" : "merged member by member: " + String.join(", ", changes);
    }
}
