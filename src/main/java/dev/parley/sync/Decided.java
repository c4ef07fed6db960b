package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Optional;

/**
 * What a person decided about conflicts that the definition leaves to a person. Immutable.
 *
 * @param winner whose value counts; empty when nobody decided anything
 * @param property or group it is about; empty for all of them
 */
record Decided(Optional<Side> winner, Optional<String> property) {

    static final Decided NOTHING = new Decided(Optional.empty(), Optional.empty());

    /** Who wins a conflict, if a person said so. */
    Optional<Side> on(BoundGroup group) {
        return winner.filter(side -> property.map(name -> names(group, name)).orElse(true));
    }

    static boolean names(BoundGroup group, String property) {
        return group.name().equals(property)
                || group.members().stream().anyMatch(member -> member.name().equals(property));
    }

    static String reason(Side winner) {
        return "a conflict, decided by a person: " + winner.word() + " wins";
    }
}
