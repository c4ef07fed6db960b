package dev.parley.systems;

import java.util.Map;
import java.util.Optional;

/** Settings of one connection by their environment names ({@code SHOPIFY_URL}), wherever they are kept. */
@FunctionalInterface
public interface Settings {

    /** The place of settings that are no secret. */
    String ENVIRONMENT = "the environment";

    /** Empty when it is not set, or blank. */
    Optional<String> get(String name);

    /** Where what is missing is to be set, for messages. */
    default String place() {
        return ENVIRONMENT;
    }

    static Settings of(Map<String, String> values) {
        return name -> Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
