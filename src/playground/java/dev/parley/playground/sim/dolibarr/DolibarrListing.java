package dev.parley.playground.sim.dolibarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Query;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.ResourceStore;
import dev.parley.playground.sim.resource.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a listing of Dolibarr takes. INFERENCE: {@code limit=0} means no limit; {@code mode=1} leaves thirdparties whose
 * {@code client} is 1 or 3.
 *
 * @param page from 0
 * @param limit rows at most
 * @param orderBy the property ordered by
 * @param descending whether the order is turned round
 * @param customersOnly whether only customers are wanted
 * @param paginated whether the rows come with numbers about their pages
 * @param filters what must hold
 */
record DolibarrListing(
        int page,
        int limit,
        String orderBy,
        boolean descending,
        boolean customersOnly,
        boolean paginated,
        List<SqlFilter> filters) {

    private static final int PRESET_LIMIT = 100;

    static DolibarrListing of(Query query, Shape shape) {
        String column = query.get("sortfield").orElse("t.rowid").replaceFirst("^t\\.", "");
        return new DolibarrListing(
                number(query, "page", 0),
                number(query, "limit", PRESET_LIMIT),
                Columns.property(column, shape),
                query.get("sortorder").filter("DESC"::equalsIgnoreCase).isPresent(),
                query.get("mode").filter("1"::equals).isPresent(),
                query.get("pagination_data").filter("true"::equals).isPresent(),
                query.get("sqlfilters").map(text -> SqlFilter.of(text, shape)).orElse(List.of()));
    }

    private static int number(Query query, String name, int preset) {
        String text = query.get(name).orElse(Integer.toString(preset));
        if (!text.matches("\\d{1,9}")) {
            throw DolibarrErrors.badRequest("Invalid value specified for " + name);
        }
        return Integer.parseInt(text);
    }

    /** Every row that is to be listed, in the order asked for. */
    List<ObjectNode> rows(ResourceStore store) {
        Shape shape = store.shape();
        Optional<SqlFilter> narrowest =
                filters.stream().filter(each -> each.lookup(shape).isPresent()).findFirst();
        if (narrowest.isPresent()) {
            Field field = narrowest.get().lookup(shape).orElseThrow();
            return ordered(store.holding(field, narrowest.get().value()).stream(), shape);
        }
        return store.read(view -> ordered(view.byId().values().stream(), shape));
    }

    private List<ObjectNode> ordered(Stream<ObjectNode> rows, Shape shape) {
        Comparator<ObjectNode> order = Comparator.comparing(
                        (ObjectNode row) -> row.get(orderBy), DolibarrListing::compare)
                .thenComparing(row -> row.get("id").longValue());
        return rows.filter(row -> !customersOnly || row.path("client").asInt() % 2 == 1)
                .filter(row -> filters.stream().allMatch(each -> each.in(shape).test(row)))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    /** The rows of the page. */
    List<ObjectNode> cut(List<ObjectNode> rows) {
        return limit == 0
                ? rows
                : rows.stream().skip((long) page * limit).limit(limit).toList();
    }

    private static int compare(JsonNode left, JsonNode right) {
        return left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue())
                : left.asText("").compareTo(right.asText(""));
    }
}
