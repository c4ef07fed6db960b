package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of record as the API names it.
 *
 * @param one the envelope of one record
 * @param many the envelope of a list; also the path and the beginning of webhook topics
 * @param filters parameters of a listing besides those every resource has: from the value given to the rows it leaves
 */
record Resource(String one, String many, Map<String, Function<String, Predicate<ObjectNode>>> filters) {

    static final Resource CUSTOMERS = new Resource("customer", "customers", Map.of("query", CustomerSearch::of));

    static final Resource PRODUCTS = new Resource(
            "product",
            "products",
            Stream.of("title", "vendor", "handle", "product_type", "status")
                    .collect(Collectors.toMap(name -> name, Resource::equality)));

    private static Function<String, Predicate<ObjectNode>> equality(String name) {
        return wanted -> row -> row.path(name).asText("").equals(wanted);
    }
}
