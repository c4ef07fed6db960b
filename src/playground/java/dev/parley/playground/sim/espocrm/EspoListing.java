package dev.parley.playground.sim.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Query;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.ResourceStore;
import dev.parley.playground.sim.resource.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a listing of EspoCRM takes. INFERENCE: 200 rows and the newest first unless told otherwise; more than 200 is
 * refused with 403.
 *
 * @param offset rows left out
 * @param maxSize rows at most
 * @param orderBy the attribute ordered by
 * @param descending whether the order is turned round
 * @param select the attributes wanted; empty = all
 * @param where what must hold
 */
record EspoListing(
        int offset, int maxSize, String orderBy, boolean descending, List<String> select, List<Condition> where) {

    private static final int MOST = 200;

    static EspoListing of(Query query, Shape shape) {
        int size = number(query, "maxSize", MOST);
        if (size > MOST) {
            throw new Rejected(EspoErrors.answer(403, "Max size should not exceed " + MOST));
        }
        String orderBy = query.get("orderBy").orElse("createdAt");
        if (!shape.blank().has(orderBy)) {
            throw EspoErrors.badRequest("Unknown orderBy " + orderBy);
        }
        String order = query.get("order").orElse(query.get("orderBy").isPresent() ? "asc" : "desc");
        return new EspoListing(
                number(query, "offset", 0),
                size,
                orderBy,
                order.equalsIgnoreCase("desc"),
                query.list("select"),
                Condition.of(query, shape));
    }

    private static int number(Query query, String name, int preset) {
        String text = query.get(name).orElse(Integer.toString(preset));
        if (!text.matches("\\d{1,9}")) {
            throw EspoErrors.badRequest("Bad " + name);
        }
        return Integer.parseInt(text);
    }

    /** From 1. */
    int page() {
        return maxSize == 0 ? 1 : offset / maxSize + 1;
    }

    /** Every row that is to be listed, in the order asked for. */
    List<ObjectNode> rows(ResourceStore store) {
        Shape shape = store.shape();
        Optional<Condition> narrowest =
                where.stream().filter(each -> each.lookup(shape).isPresent()).findFirst();
        if (narrowest.isPresent()) {
            Field field = narrowest.get().lookup(shape).orElseThrow();
            return ordered(store.holding(field, narrowest.get().value()).stream(), shape);
        }
        return store.read(view -> ordered(view.byId().values().stream(), shape));
    }

    private List<ObjectNode> ordered(Stream<ObjectNode> rows, Shape shape) {
        Comparator<ObjectNode> order = Comparator.comparing((ObjectNode row) -> row.get(orderBy), EspoListing::compare)
                .thenComparing(shape.stamping()::id);
        return rows.filter(row -> where.stream().allMatch(each -> each.holds(row, shape)))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private static int compare(JsonNode left, JsonNode right) {
        return left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue())
                : left.asText("").compareTo(right.asText(""));
    }

    /** The row with the attributes wanted, the id always among them. */
    ObjectNode project(ObjectNode row) {
        if (select.isEmpty()) {
            return row;
        }
        ObjectNode result = Json.object();
        row.properties().stream()
                .filter(entry -> entry.getKey().equals("id") || select.contains(entry.getKey()))
                .forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        return result;
    }
}
