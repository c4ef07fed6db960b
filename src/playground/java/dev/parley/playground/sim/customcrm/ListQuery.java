package dev.parley.playground.sim.customcrm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Query;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.RecordView.Stamped;
import dev.parley.playground.sim.resource.Field;
import dev.parley.playground.sim.resource.ResourceStore;
import dev.parley.playground.sim.resource.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a listing of Customcrm takes. A parameter it does not know is refused: a filter passed over would list all.
 *
 * @param page from 1
 * @param size rows per page
 * @param sort {@code Id}, {@code ModifiedAt} or {@code CreatedAt}, ascending
 * @param modifiedFrom the lower bound of {@code ModifiedAt}, itself included
 * @param createdFrom the lower bound of {@code CreatedAt}, itself included
 * @param equal the values asked for, by property
 */
record ListQuery(
        int page,
        int size,
        String sort,
        Optional<Instant> modifiedFrom,
        Optional<Instant> createdFrom,
        Map<Field, String> equal) {

    private static final Set<String> GENERAL = Set.of("page", "pageSize", "sort", "modifiedFrom", "createdFrom");
    private static final List<String> SORTS = List.of("Id", "ModifiedAt", "CreatedAt");
    private static final int PRESET_SIZE = 50;
    private static final int MOST = 200;

    static ListQuery of(Query query, Shape shape) {
        Map<Field, String> equal = new LinkedHashMap<>();
        for (String name : query.names()) {
            if (!GENERAL.contains(name)) {
                Field field = shape.field(name)
                        .filter(known -> known.lookup() != Field.Lookup.NONE
                                && known.refersTo().isEmpty())
                        .orElseThrow(() -> invalid(name));
                equal.put(field, query.get(name).orElseThrow(() -> invalid(name)));
            }
        }
        String sort = query.get("sort").orElse("Id");
        if (!SORTS.contains(sort)) {
            throw invalid("sort");
        }
        return new ListQuery(
                number(query, "page", 1, Integer.MAX_VALUE),
                number(query, "pageSize", PRESET_SIZE, MOST),
                sort,
                time(query, "modifiedFrom"),
                time(query, "createdFrom"),
                equal);
    }

    private static int number(Query query, String name, int preset, int most) {
        String text = query.get(name).orElse(Integer.toString(preset));
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw invalid(name);
        }
        return number;
    }

    private static Optional<Instant> time(Query query, String name) {
        try {
            return query.get(name).map(Instant::parse);
        } catch (DateTimeException e) {
            throw invalid(name);
        }
    }

    private static RuntimeException invalid(String parameter) {
        return CustomcrmErrors.invalid("The query parameter " + parameter + " is not valid.", List.of(parameter));
    }

    /** Every row the filters leave, in the order asked for. */
    List<ObjectNode> rows(ResourceStore store) {
        Shape shape = store.shape();
        Optional<Map.Entry<Field, String>> narrowest = equal.entrySet().stream().findFirst();
        if (narrowest.isPresent()) {
            List<ObjectNode> held =
                    store.holding(narrowest.get().getKey(), narrowest.get().getValue());
            return ordered(held.stream().filter(row -> isChanged(row, shape)), shape);
        }
        return store.read(view -> ordered(from(view).stream(), shape));
    }

    private List<ObjectNode> ordered(Stream<ObjectNode> rows, Shape shape) {
        return rows.filter(row -> isEqual(row) && isCreated(row, shape))
                .sorted(order(shape))
                .toList();
    }

    private Collection<ObjectNode> from(RecordView<Long> view) {
        return modifiedFrom
                .map(from -> view.byStamp().tailMap(new Stamped<>(from, null)).values())
                .orElse(
                        sort.equals("ModifiedAt")
                                ? view.byStamp().values()
                                : view.byId().values());
    }

    private boolean isEqual(ObjectNode row) {
        return equal.entrySet().stream().allMatch(each -> each.getKey()
                .sameValue(each.getValue(), row.get(each.getKey().name())));
    }

    private boolean isChanged(ObjectNode row, Shape shape) {
        return modifiedFrom
                .map(from -> !shape.stamping().modified(row).isBefore(from))
                .orElse(true);
    }

    private boolean isCreated(ObjectNode row, Shape shape) {
        return createdFrom
                .map(from -> !shape.stamping().created(row).isBefore(from))
                .orElse(true);
    }

    /** Times of one precision order like their texts; so do ids. */
    private Comparator<ObjectNode> order(Shape shape) {
        Comparator<ObjectNode> byId = Comparator.comparing(shape.stamping()::id);
        return sort.equals("Id")
                ? byId
                : Comparator.comparing((ObjectNode row) -> row.get(sort).textValue())
                        .thenComparing(byId);
    }
}
