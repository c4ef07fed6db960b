package dev.parley.systems.rest;

import java.util.Map;
import java.util.Optional;

/**
 * How a record is found by the value of a property.
 *
 * @param query parameters of the list, {@code {property}} and {@code {value}} in them
 * @param path instead: where the one record stands, {@code {value}} in it
 */
record LookUp(Map<String, Template> query, Optional<Template> path) {}
