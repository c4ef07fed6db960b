package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.RecordView.Stamped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The filters of a listing.
 *
 * @param updatedMin the lower bound of {@code updated_at}, if given
 * @param inclusive whether a row exactly at that bound is listed
 * @param others all other filters
 */
record ListFilter(Optional<Instant> updatedMin, boolean inclusive, Predicate<ObjectNode> others) {

    static ListFilter of(Resource resource, Map<String, String> filters, boolean inclusive) {
        Predicate<ObjectNode> all = row -> true;
        if (filters.containsKey("ids")) {
            Set<String> ids = Arrays.stream(filters.get("ids").split(","))
                    .map(String::strip)
                    .collect(Collectors.toSet());
            all = all.and(row -> ids.contains(row.get("id").asText()));
        }
        if (filters.containsKey("since_id")) {
            long since = number(filters.get("since_id"));
            all = all.and(row -> row.get("id").longValue() > since);
        }
        for (Map.Entry<String, Function<String, Predicate<ObjectNode>>> own :
                resource.filters().entrySet()) {
            if (filters.containsKey(own.getKey())) {
                all = all.and(own.getValue().apply(filters.get(own.getKey())));
            }
        }
        all = all.and(bound(filters, "created_at", "min"))
                .and(bound(filters, "created_at", "max"))
                .and(bound(filters, "updated_at", "max"));
        Optional<Instant> updatedMin =
                Optional.ofNullable(filters.get("updated_at_min")).map(text -> Times.read("updated_at_min", text));
        return new ListFilter(updatedMin, inclusive, all);
    }

    /** The rows the bound leaves, in the order of their changes. */
    NavigableMap<Stamped<Long>, ObjectNode> from(RecordView<Long> view) {
        return updatedMin
                .map(min -> view.byStamp().tailMap(new Stamped<>(min, inclusive ? null : Long.MAX_VALUE), true))
                .orElse(view.byStamp());
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw ShopifyErrors.badRequest("since_id", "Invalid value");
        }
        return Long.parseLong(text);
    }

    private static Predicate<ObjectNode> bound(Map<String, String> filters, String property, String end) {
        String name = property + "_" + end;
        if (!filters.containsKey(name)) {
            return row -> true;
        }
        Instant bound = Times.read(name, filters.get(name));
        int wrong = end.equals("min") ? -1 : 1;
        return row ->
                Integer.signum(Times.instant(row.get(property).textValue()).compareTo(bound)) != wrong;
    }
}
