package dev.parley.document.intake;

import dev.parley.dataflow.MatchRule;
import dev.parley.document.source.MergeRow;
import java.util.Optional;

/**
 * A match rule in the making.
 *
 * @param key what is compared; empty where a path means nothing
 * @param out why it does not count; empty for one that does
 */
record RuleDraft(Place place, MergeRow row, Optional<MatchRule.Key> key, Optional<Code> out) {

    boolean live() {
        return out.isEmpty();
    }

    RuleDraft without(Code why) {
        return new RuleDraft(place, row, key, Optional.of(why));
    }

    /** The row as it stands, for comments. */
    String exact() {
        return row.left().text() + " | " + row.right().text();
    }
}
