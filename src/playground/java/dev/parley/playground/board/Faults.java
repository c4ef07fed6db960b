package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is being made to go wrong at the systems: section {@code faults} of the board,
 * {@code [{"side","fault","until" (ms)|null}]}, and a journal entry {@code {"side","fault","on","by","until"?}} for
 * each change. What is on is read from the systems, so a fault set by another way is shown, too. {@code by} is
 * {@code person}, {@code time} when it had an end, {@code system} when it was used up or changed elsewhere.
 * Thread-safe.
 */
public final class Faults {

    private record Place(String side, Fault fault) {}

    private final Map<String, Desk> systems;
    private final Board board;
    private final Journal journal;
    private final Clock clock;
    private final Map<Place, Long> until = new HashMap<>();
    private Set<Place> seen = Set.of();

    /** @param systems any desk of each side's system */
    public Faults(Map<String, Desk> systems, Board board, Journal journal, Clock clock) {
        this.systems = systems;
        this.board = board;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes something go wrong, for a while or until it is switched off, or right again.
     *
     * @throws dev.parley.playground.desk.Refused if the system of that side is not simulated
     */
    public synchronized void let(String side, Fault fault, boolean happen, Optional<Duration> length) {
        systems.get(side).let(fault, happen);
        var place = new Place(side, fault);
        until.remove(place);
        length.filter(any -> happen).ifPresent(some -> until.put(place, clock.millis() + some.toMillis()));
        tell("person");
    }

    /** Makes everything right again. */
    public synchronized void clear() {
        on().forEach(this::end);
        tell("person");
    }

    /** Ends what was to last for a while, and tells what has changed by itself. */
    public synchronized void look() {
        tell("system");
        on().stream()
                .filter(place -> until.getOrDefault(place, Long.MAX_VALUE) <= clock.millis())
                .forEach(this::end);
        tell("time");
    }

    private void end(Place place) {
        systems.get(place.side()).let(place.fault(), false);
    }

    private Set<Place> on() {
        var on = new LinkedHashSet<Place>();
        Desks.SIDES.forEach(side -> systems.get(side).faults().forEach(fault -> on.add(new Place(side, fault))));
        return on;
    }

    private void tell(String by) {
        var now = on();
        until.keySet().retainAll(now);
        seen.stream().filter(place -> !now.contains(place)).forEach(place -> tell(place, false, by));
        now.stream().filter(place -> !seen.contains(place)).forEach(place -> tell(place, true, by));
        seen = now;
        var section = JsonNodeFactory.instance.arrayNode();
        now.forEach(place -> section.add(json(place).put("until", until.get(place))));
        board.put("faults", section);
    }

    private void tell(Place place, boolean on, String by) {
        var entry = json(place).put("on", on).put("by", by);
        Optional.ofNullable(until.get(place)).ifPresent(end -> entry.put("until", end));
        journal.add("fault", entry);
    }

    private static ObjectNode json(Place place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("side", place.side())
                .put("fault", place.fault().word());
    }
}
