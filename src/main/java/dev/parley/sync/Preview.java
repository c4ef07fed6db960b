package dev.parley.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a whole comparison of pairs would do. Immutable.
 *
 * @param complete whether everything was looked at
 * @param hash of all of it, whatever the order it was met in; empty unless complete
 * @param pairs by name, in the order in which they run
 * @param first the first deeds
 */
public record Preview(boolean complete, Optional<String> hash, Map<String, Of> pairs, List<Shown> first) {

    /** How many deeds are shown unless somebody asks for another number. */
    public static final int SHOWN = 50;

    /**
     * One pair.
     *
     * @param conflicts records that a person must decide on
     * @param problems records with a problem, conflicts among them
     */
    public record Of(DeedCounts deeds, long conflicts, long problems) {}

    /**
     * A deed as it is shown: no values.
     *
     * @param kind what would be done, as in {@link Consent.Kind}
     * @param side of the record it would be done to
     * @param left id, empty for a record that is to be created
     * @param right likewise
     * @param properties names of what would be written, for an update
     */
    public record Shown(String pair, String kind, String side, String left, String right, String properties) {}

    DeedCounts deeds(String pair) {
        return Optional.ofNullable(pairs.get(pair)).map(Of::deeds).orElse(DeedCounts.ZERO);
    }

    /** Whether nothing would be written to a system, and no link would end. */
    boolean writesNothing() {
        return complete
                && pairs.values().stream()
                        .map(Of::deeds)
                        .allMatch(deeds -> deeds.changes() == 0 && deeds.deletes() == 0);
    }
}
