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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The filters of a customer listing.
 *
 * @param updatedMin the lower bound of {@code updated_at}, if given
 * @param inclusive whether a row exactly at that bound is listed
 * @param others all other filters
 */
record CustomerFilter(Optional<Instant> updatedMin, boolean inclusive, Predicate<ObjectNode> others) {

    static CustomerFilter of(Map<String, String> filters, boolean inclusive) {
        Predicate<ObjectNode> all = customer -> true;
        if (filters.containsKey("ids")) {
            Set<String> ids = Arrays.stream(filters.get("ids").split(","))
                    .map(String::strip)
                    .collect(Collectors.toSet());
            all = all.and(customer -> ids.contains(customer.get("id").asText()));
        }
        if (filters.containsKey("since_id")) {
            long since = number(filters.get("since_id"));
            all = all.and(customer -> customer.get("id").longValue() > since);
        }
        if (filters.containsKey("query")) {
            all = all.and(CustomerSearch.of(filters.get("query")));
        }
        all = all.and(bound(filters, "created_at", "min"))
                .and(bound(filters, "created_at", "max"))
                .and(bound(filters, "updated_at", "max"));
        Optional<Instant> updatedMin =
                Optional.ofNullable(filters.get("updated_at_min")).map(text -> Times.read("updated_at_min", text));
        return new CustomerFilter(updatedMin, inclusive, all);
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
            return customer -> true;
        }
        Instant bound = Times.read(name, filters.get(name));
        int wrong = end.equals("min") ? -1 : 1;
        return customer ->
                Integer.signum(Times.instant(customer.get(property).textValue()).compareTo(bound)) != wrong;
    }
}
