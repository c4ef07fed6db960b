package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.RecordView.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Cuts one page out of the records: keyset paging in the order asked for, so that edits meanwhile shift nothing. */
final class RecordListing {

    /**
     * One page.
     *
     * @param rows in the order asked for
     * @param next the page behind it
     * @param previous the page before it
     */
    record Page(List<ObjectNode> rows, Optional<Cursor> next, Optional<Cursor> previous) {}

    private static final String BY_ID = "id asc";

    private final ListRequest request;
    private final ListFilter filter;
    private final String orderedBy;
    private final boolean descending;

    RecordListing(ListRequest request, ListFilter filter) {
        this.request = request;
        this.filter = filter;
        String[] order = request.filters().getOrDefault("order", BY_ID).strip().split("\\s+");
        this.orderedBy = order[0];
        this.descending = order.length > 1 && order[1].equalsIgnoreCase("desc");
        if (!List.of("id", "updated_at", "created_at").contains(orderedBy)) {
            throw ShopifyErrors.badRequest("order", "Invalid value");
        }
    }

    Page cut(RecordView<Long> view) {
        List<ObjectNode> found = rows(view).stream()
                .filter(filter.others())
                .limit(request.limit() + 1L)
                .toList();
        boolean more = found.size() > request.limit();
        List<ObjectNode> page = new ArrayList<>(more ? found.subList(0, request.limit()) : found);
        if (page.isEmpty()) {
            return new Page(page, Optional.empty(), Optional.empty());
        }
        if (request.isBackwards()) {
            Collections.reverse(page);
        }
        boolean hasNext = request.isBackwards() || more;
        boolean hasPrevious = request.isBackwards() ? more : request.cursor().isPresent();
        return new Page(
                page,
                hasNext ? Optional.of(cursor(page.get(page.size() - 1), false)) : Optional.empty(),
                hasPrevious ? Optional.of(cursor(page.get(0), true)) : Optional.empty());
    }

    private Collection<ObjectNode> rows(RecordView<Long> view) {
        NavigableMap<Stamped<Long>, ObjectNode> changed = filter.from(view);
        return switch (orderedBy) {
            case "updated_at" -> slice(changed, Cursor::place);
            case "created_at" -> slice(index(changed, this::place), Cursor::place);
            default -> slice(filter.updatedMin().isEmpty() ? view.byId() : index(changed, this::id), Cursor::id);
        };
    }

    private static <P> NavigableMap<P, ObjectNode> index(
            NavigableMap<?, ObjectNode> rows, Function<ObjectNode, P> place) {
        NavigableMap<P, ObjectNode> index = new TreeMap<>();
        rows.values().forEach(row -> index.put(place.apply(row), row));
        return index;
    }

    /** The rows behind (or, backwards, before) the cursor in the direction of travel. */
    private <P> Collection<ObjectNode> slice(NavigableMap<P, ObjectNode> rows, Function<Cursor, P> place) {
        NavigableMap<P, ObjectNode> ordered = descending ? rows.descendingMap() : rows;
        return request.cursor()
                .map(cursor -> cursor.backwards()
                        ? ordered.headMap(place.apply(cursor), false).descendingMap()
                        : ordered.tailMap(place.apply(cursor), false))
                .orElse(ordered)
                .values();
    }

    private Long id(ObjectNode row) {
        return row.get("id").longValue();
    }

    private Stamped<Long> place(ObjectNode row) {
        Instant at = orderedBy.equals("id")
                ? Instant.EPOCH
                : Times.instant(row.get(orderedBy).textValue());
        return new Stamped<>(at, id(row));
    }

    private Cursor cursor(ObjectNode row, boolean backwards) {
        Stamped<Long> place = place(row);
        int page = request.page() + (backwards ? -1 : 1);
        return new Cursor(request.filters(), place.at(), place.id(), backwards, page);
    }
}
