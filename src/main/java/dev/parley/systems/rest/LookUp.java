package dev.parley.systems.rest;

import java.util.Map;
import java.util.Optional;

/**
 * How a record is found by the value of a property.
 *
 * @param query parameters of the list, {@code {property}} and {@code {value}} in them
 * @param path instead: where the one record stands, {@code {value}} in it
 * @param except characters that cannot be asked for: a value with one of them is looked for in the whole list
 */
record LookUp(Map<String, Template> query, Optional<Template> path, String except) {

    boolean canAsk(String value) {
        return value.chars().noneMatch(letter -> except.indexOf(letter) >= 0);
    }
}
