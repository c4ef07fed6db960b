package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One page of a listing as it was asked for.
 *
 * @param filters the parameters of the first page that choose and order rows
 * @param limit rows per page
 * @param cursor where the page starts; empty for the first one
 * @param fields the properties wanted; empty = all
 */
record ListRequest(Map<String, String> filters, int limit, Optional<Cursor> cursor, List<String> fields) {

    private static final int PRESET_LIMIT = 50;
    private static final int MOST = 250;
    private static final Set<String> BESIDES_CURSOR = Set.of("page_info", "limit", "fields");

    static ListRequest of(Query query) {
        Optional<Cursor> cursor = query.get("page_info").map(Cursor::read);
        if (cursor.isPresent()) {
            query.names().stream()
                    .filter(name -> !BESIDES_CURSOR.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw ShopifyErrors.badRequest(name, "cannot be passed together with page_info");
                    });
        }
        Map<String, String> filters = cursor.map(Cursor::filters).orElseGet(() -> filters(query));
        return new ListRequest(filters, limit(query), cursor, query.list("fields"));
    }

    private static Map<String, String> filters(Query query) {
        Map<String, String> filters = new TreeMap<>();
        query.names().stream().filter(name -> !BESIDES_CURSOR.contains(name)).forEach(name -> query.get(name)
                .ifPresent(value -> filters.put(name, value)));
        return filters;
    }

    private static int limit(Query query) {
        String text = query.get("limit").orElse(Integer.toString(PRESET_LIMIT));
        int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw ShopifyErrors.badRequest("limit", "must be between 1 and " + MOST);
        }
        return limit;
    }

    int page() {
        return cursor.map(Cursor::page).orElse(1);
    }

    boolean isBackwards() {
        return cursor.map(Cursor::backwards).orElse(false);
    }
}
