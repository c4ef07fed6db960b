package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Desks;
import dev.parley.playground.desk.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at both systems again and again, puts their records on the board (a section {@code {pair}.left} and
 * {@code {pair}.right} for each pair) and writes into the journal what changed and by whom: what was not edited here
 * was written by Parley. Thread-safe.
 */
public final class Watch {

    /** More changes than this in one look are told as a number. */
    private static final int TOLD_SINGLY = 12;

    /** One side of a pair. */
    public record Place(String pair, String side) {

        private String section() {
            return pair + "." + side;
        }
    }

    private final Map<String, Desks> pairs;
    private final Board board;
    private final Journal journal;
    private final Map<Place, Map<String, Row>> seen = new HashMap<>();

    /** @param pairs by name */
    public Watch(Map<String, Desks> pairs, Board board, Journal journal) {
        this.pairs = pairs;
        this.board = board;
        this.journal = journal;
    }

    /** Looks once; the first look tells nothing. */
    public synchronized void look() {
        pairs.keySet().forEach(pair -> Desks.SIDES.forEach(side -> look(new Place(pair, side), "parley")));
        var traffic = JsonNodeFactory.instance.objectNode();
        pairs.keySet().stream()
                .findFirst()
                .ifPresent(
                        pair -> Desks.SIDES.forEach(side -> traffic.set(side, traffic(desk(new Place(pair, side))))));
        board.put("traffic", traffic);
    }

    /** Does something at a desk, as a person. */
    public synchronized <T> T person(Place place, Supplier<T> deed) {
        look(place, "parley");
        try {
            return deed.get();
        } finally {
            look(place, "person");
        }
    }

    /** Whether there was such a record when last looked at. */
    public synchronized boolean knows(Place place, String id) {
        return seen.getOrDefault(place, Map.of()).containsKey(id);
    }

    private Desk desk(Place place) {
        return pairs.get(place.pair()).on(place.side()).orElseThrow();
    }

    private void look(Place place, String by) {
        var desk = desk(place);
        var now = new LinkedHashMap<String, Row>();
        desk.rows().forEach(row -> now.put(row.id(), row));
        var before = seen.put(place, now);
        if (before == null) {
            board.put(place.section(), json(now.values()));
        } else if (!before.equals(now)) {
            board.put(place.section(), json(now.values()));
            tell(place, by, Difference.between(before, now, desk.fields()));
        }
    }

    private void tell(Place place, String by, List<Difference> differences) {
        if (differences.size() <= TOLD_SINGLY) {
            differences.forEach(each -> journal.add("record", by(each.json(), place, by)));
            return;
        }
        var counts = by(JsonNodeFactory.instance.objectNode(), place, by);
        differences.forEach(
                each -> counts.put(each.what(), counts.path(each.what()).asInt() + 1));
        journal.add("records", counts);
    }

    private static ObjectNode by(ObjectNode entry, Place place, String by) {
        return entry.put("pair", place.pair()).put("side", place.side()).put("by", by);
    }

    private static ArrayNode json(Iterable<Row> rows) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var row : rows) {
            var node = list.addObject().put("id", row.id()).put("title", row.title());
            var values = node.putObject("values");
            row.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(value -> values.put(value.getKey(), value.getValue()));
        }
        return list;
    }

    private static ObjectNode traffic(Desk desk) {
        var traffic = desk.traffic();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("reads", traffic.reads()).put("writes", traffic.writes());
        var last = node.putArray("last");
        traffic.last().forEach(call -> last.addObject()
                .put("at", call.at().toEpochMilli())
                .put("name", call.name())
                .put("status", call.status())
                .put("ms", call.millis()));
        return node;
    }
}
