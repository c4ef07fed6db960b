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
     * @param troubles records with a problem, conflicts among them, each once
     */
    public record Of(DeedCounts deeds, List<Trouble> troubles) {

        public Of {
            troubles = List.copyOf(troubles);
        }

        /** Records that a person must decide on. */
        public long conflicts() {
            return of(Problem.Code.CONFLICT);
        }

        /** Records with a problem, conflicts among them. */
        public long problems() {
            return troubles.size();
        }

        /** Whether there is nothing to do and nothing to tell. */
        public boolean isNothing() {
            return deeds.equals(DeedCounts.ZERO) && troubles.isEmpty();
        }

        /** Records with a problem of a kind. */
        public long of(Problem.Code code) {
            return troubles.stream().filter(trouble -> trouble.code() == code).count();
        }
    }

    /** A record that nothing can be done with as it is; empty ids are not known. No values. */
    public record Trouble(String left, String right, Problem.Code code, String message) {}

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
