package dev.parley.playground.desk;

import java.util.Map;

/**
 * A record as the page shows it.
 *
 * @param id as Parley knows the record
 * @param title its name or number
 * @param values by {@link Field#key()}; empty ones are left out; a list is JSON, an array of such objects with their
 *     {@code id} beside
 */
public record Row(String id, String title, Map<String, String> values) {

    public Row {
        values = Map.copyOf(values);
    }

    /** The value, empty text if there is none. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
