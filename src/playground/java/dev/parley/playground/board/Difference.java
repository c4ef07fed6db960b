package dev.parley.playground.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What became of one record between two looks.
 *
 * @param what {@code created}, {@code changed} or {@code deleted}
 * @param row after, or before if it was deleted
 * @param changes of a changed record
 */
record Difference(String what, Row row, List<Change> changes) {

    record Change(String key, String from, String to) {}

    /** In the order of the ids. */
    static List<Difference> between(Map<String, Row> before, Map<String, Row> after, List<Field> fields) {
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        var found = new ArrayList<Difference>();
        for (var id : ids) {
            var old = before.get(id);
            var now = after.get(id);
            if (old == null) {
                found.add(new Difference("created", now, List.of()));
            } else if (now == null) {
                found.add(new Difference("deleted", old, List.of()));
            } else if (!old.equals(now)) {
                found.add(new Difference("changed", now, changes(old, now, fields)));
            }
        }
        return found;
    }

    /** {@code {"what","id","title","changes":[{"key","from","to"}]}}. */
    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("what", what).put("id", row.id()).put("title", row.title());
        var list = node.putArray("changes");
        changes.forEach(change -> list.addObject()
                .put("key", change.key())
                .put("from", change.from())
                .put("to", change.to()));
        return node;
    }

    private static List<Change> changes(Row old, Row now, List<Field> fields) {
        return fields.stream()
                .map(Field::key)
                .filter(key -> !old.value(key).equals(now.value(key)))
                .map(key -> new Change(key, old.value(key), now.value(key)))
                .toList();
    }
}
