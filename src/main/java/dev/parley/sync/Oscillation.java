package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from a link's history that our own writes of one property go to and fro: four within an hour, each to the other
 * side than the one before, and now a fifth. Something on either side puts every one of them back, which no person
 * does. Edits that come from one side alone, however many, are none; a set that was written to both sides at once
 * counts once. Pure.
 */
final class Oscillation {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int WRITES = 4;

    private Oscillation() {}

    /** The first property of a plan that would go to and fro once more. */
    static Optional<String> in(Plan plan, Link link, Instant now) {
        return plan.writes().stream()
                .flatMap(write ->
                        write.values().keySet().stream().filter(property -> swings(property, write.side(), link, now)))
                .findFirst();
    }

    private static boolean swings(String property, Side next, Link link, Instant now) {
        Map<Instant, Set<Side>> rounds = new LinkedHashMap<>();
        link.history().stream()
                .filter(entry -> entry.property().equals(property) && entry.written() != null)
                .filter(entry -> entry.at().plus(WITHIN).isAfter(now))
                .forEach(entry -> rounds.computeIfAbsent(entry.at(), at -> EnumSet.noneOf(Side.class))
                        .add(entry.written()));
        List<Set<Side>> last = rounds.values().stream().limit(WRITES).toList();
        Side expected = next.opposite();
        for (Set<Side> written : last) {
            if (!written.contains(expected)) {
                return false;
            }
            expected = expected.opposite();
        }
        return last.size() == WRITES;
    }

    /** What is stored of it. */
    static Action.Raise raise(String property) {
        return new Action.Raise(
                Problem.Code.OSCILLATION,
                "it was written four times within an hour, to and fro: something on either side puts it back every"
                        + " time; find out what, then edit or retry",
                Optional.of(property));
    }
}
