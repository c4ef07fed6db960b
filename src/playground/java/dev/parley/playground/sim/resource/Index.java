package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which records hold a value in one property, of the record or of a list's elements. Guarded by the stock's lock. */
final class Index {

    private final Field field;
    private final String list;
    private final Map<String, SortedSet<Long>> holders = new HashMap<>();

    /** An index over a property of the elements of a list; of the record itself if the list is empty. */
    Index(Field field, String list) {
        this.field = field;
        this.list = list;
    }

    Field field() {
        return field;
    }

    void move(ObjectNode before, ObjectNode after, long number) {
        for (String value : values(before)) {
            SortedSet<Long> known = holders.get(value);
            if (known != null) {
                known.remove(number);
                if (known.isEmpty()) {
                    holders.remove(value);
                }
            }
        }
        for (String value : values(after)) {
            holders.computeIfAbsent(value, unseen -> new TreeSet<>()).add(number);
        }
    }

    List<Long> holders(String value) {
        return List.copyOf(holders.getOrDefault(key(field, value), new TreeSet<>()));
    }

    Optional<Long> otherHolder(ObjectNode row, long number) {
        return values(row).stream()
                .flatMap(value -> holders(value).stream())
                .filter(holder -> holder != number)
                .findFirst();
    }

    private List<String> values(ObjectNode row) {
        List<String> values = new ArrayList<>();
        if (row != null && list.isEmpty()) {
            add(values, row);
        } else if (row != null) {
            row.path(list).forEach(element -> add(values, element));
        }
        return values;
    }

    private void add(List<String> values, JsonNode holder) {
        if (holder.hasNonNull(field.name())) {
            values.add(key(field, holder.get(field.name()).asText()));
        }
    }

    /** A value as it is compared: e-mail addresses without regard to case. */
    private static String key(Field field, String value) {
        return field.kind() == Field.Kind.EMAIL ? value.toLowerCase(Locale.ROOT) : value;
    }
}
