package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells from a link's history that our own writes of one property go to and fro: four within an hour, each to the other
 * side than the one before, and now a fifth. Something on either side puts every one of them back, which no person
 * does. Edits that come from one side alone, however many, are none. Pure.
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
        List<Side> last = link.history().stream()
                .filter(entry -> entry.property().equals(property))
                .filter(entry -> entry.at().plus(WITHIN).isAfter(now))
                .map(Link.History::written)
                .limit(WRITES)
                .toList();
        Side expected = next.opposite();
        for (Side written : last) {
            if (written != expected) {
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
