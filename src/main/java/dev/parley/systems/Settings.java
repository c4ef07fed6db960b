package dev.parley.systems;

import java.util.Map;
import java.util.Optional;

/** Settings of one connection by their environment names ({@code SHOPIFY_URL}), wherever they are kept. */
@FunctionalInterface
public interface Settings {

    /** Empty when it is not set, or blank. */
    Optional<String> get(String name);

    static Settings of(Map<String, String> values) {
        return name -> Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
