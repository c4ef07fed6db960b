package dev.parley.systems.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the records of a datatype stand.
 *
 * @param list where they are listed
 * @param create where they are created; may name the record above
 * @param record where one stands; the values of its places, joined by slashes, are the record's id
 */
record Places(Template list, Template create, Template record) {

    /** The values that an id stands for; empty when it cannot be an id of this datatype. */
    Optional<Map<String, String>> values(String id) {
        List<String> names = List.copyOf(record.places());
        String[] parts = names.size() == 1 ? new String[] {id} : id.split("/", -1);
        if (parts.length != names.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < parts.length; place++) {
            values.put(names.get(place), parts[place]);
        }
        return Optional.of(values);
    }

    /** @param values by the name of a place; every one of them is known */
    String id(UnaryOperator<String> values) {
        return String.join("/", record.places().stream().map(values).toList());
    }
}
