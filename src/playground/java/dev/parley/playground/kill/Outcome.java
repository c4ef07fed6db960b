package dev.parley.playground.kill;

import java.util.List;

/**
 * What came of one world.
 *
 * @param name dataflow and seed
 * @param kills in order
 * @param violations none if all is well
 * @param unknownOutcomes creates that stand as a problem
 * @param records people have entered
 * @param entries values people have entered
 * @param starts of the process
 */
public record Outcome(
        String name,
        List<Kill> kills,
        List<Violation> violations,
        int unknownOutcomes,
        int records,
        int entries,
        int starts) {

    public Outcome {
        kills = List.copyOf(kills);
        violations = List.copyOf(violations);
    }

    /** One line for people. */
    String figures() {
        return "%s: %d kills, %d starts, %d records, %d values entered, %d of unknown outcome, %d violations"
                .formatted(name, kills.size(), starts, records, entries, unknownOutcomes, violations.size());
    }
}
