package dev.parley.playground.desk;

import java.util.List;
import java.util.Optional;

/**
 * A property the page shows. Both sides of a pair give the same key to what corresponds.
 *
 * @param key such as {@code city}; unique in the pair
 * @param label for people, such as {@code Zip}
 * @param path what the system calls it, such as {@code MailAddress.City}
 * @param reference the pair of whose records it bears an id
 * @param columns of a list: the properties of its elements; else empty
 */
public record Field(String key, String label, String path, Optional<String> reference, List<Field> columns) {

    public Field {
        columns = List.copyOf(columns);
    }

    /** A property that is neither a list nor a reference. */
    public Field(String key, String label, String path) {
        this(key, label, path, Optional.empty(), List.of());
    }

    public boolean isList() {
        return !columns.isEmpty();
    }
}
