package dev.parley.playground.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When workers were told that a record is gone, or counts as deleted. Not thread-safe. */
final class Absences {

    private final Play play;
    private final Map<Ref, List<Instant>> told = new HashMap<>();

    Absences(Play play) {
        this.play = play;
    }

    void told(Ref record) {
        play.tale.add("a worker is told that " + record + " is gone");
        told.computeIfAbsent(record, ref -> new ArrayList<>()).add(play.clock.instant());
    }

    /** Whether the worker at work was told so, and somebody else, or it, a read lag before. */
    boolean sure(Ref record) {
        List<Instant> times = told.getOrDefault(record, List.of());
        if (times.isEmpty()) {
            return false;
        }
        Instant last = times.get(times.size() - 1);
        return !last.isBefore(play.workers().shift().began())
                && !times.get(0).isAfter(last.minus(lag(record)).minusMillis(1));
    }

    /** Whether the last who was told so was told the truth, or a truth not older than the read lag. */
    boolean trueOf(Ref record) {
        List<Instant> times = told.getOrDefault(record, List.of());
        return play.gone(record)
                || play.diary
                        .touchedAt(record)
                        .isAfter(times.get(times.size() - 1).minus(lag(record)));
    }

    private Duration lag(Ref record) {
        return play.setting.make(record.system()).readLag();
    }
}
