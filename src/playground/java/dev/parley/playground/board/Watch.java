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
 * Looks at both systems again and again, puts their records on the board (sections {@code left} and {@code right}) and
 * writes into the journal what changed and by whom: what was not edited here was written by Parley. Thread-safe.
 */
public final class Watch {

    /** More changes than this in one look are told as a number. */
    private static final int TOLD_SINGLY = 12;

    private final Desks desks;
    private final Board board;
    private final Journal journal;
    private final Map<String, Map<String, Row>> seen = new HashMap<>();

    public Watch(Desks desks, Board board, Journal journal) {
        this.desks = desks;
        this.board = board;
        this.journal = journal;
    }

    /** Looks once; the first look tells nothing. */
    public synchronized void look() {
        Desks.SIDES.forEach(side -> look(side, "parley"));
        var traffic = JsonNodeFactory.instance.objectNode();
        Desks.SIDES.forEach(side -> traffic.set(side, traffic(desk(side))));
        board.put("traffic", traffic);
    }

    /** Does something at the desk of a side, as a person. */
    public synchronized <T> T person(String side, Supplier<T> deed) {
        look(side, "parley");
        try {
            return deed.get();
        } finally {
            look(side, "person");
        }
    }

    /** Whether that side had such a record when last looked at. */
    public synchronized boolean knows(String side, String id) {
        return seen.getOrDefault(side, Map.of()).containsKey(id);
    }

    private Desk desk(String side) {
        return desks.on(side).orElseThrow();
    }

    private void look(String side, String by) {
        var desk = desk(side);
        var now = new LinkedHashMap<String, Row>();
        desk.rows().forEach(row -> now.put(row.id(), row));
        var before = seen.put(side, now);
        if (before == null) {
            board.put(side, json(now.values()));
        } else if (!before.equals(now)) {
            board.put(side, json(now.values()));
            tell(side, by, Difference.between(before, now, desk.fields()));
        }
    }

    private void tell(String side, String by, List<Difference> differences) {
        if (differences.size() <= TOLD_SINGLY) {
            differences.forEach(
                    each -> journal.add("record", each.json().put("side", side).put("by", by)));
            return;
        }
        var counts = JsonNodeFactory.instance.objectNode();
        counts.put("side", side).put("by", by);
        differences.forEach(
                each -> counts.put(each.what(), counts.path(each.what()).asInt() + 1));
        journal.add("records", counts);
    }

    private static ArrayNode json(Iterable<Row> rows) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var row : rows) {
            var node = list.addObject().put("id", row.id());
            row.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(value -> node.put(value.getKey(), value.getValue()));
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
