package dev.parley.playground.desk;

import java.util.Map;

/**
 * A record as the page shows it.
 *
 * @param values by {@link Field#key()}; empty ones are left out
 */
public record Row(String id, Map<String, String> values) {

    public Row {
        values = Map.copyOf(values);
    }

    /** The value, empty text if there is none. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
