package dev.parley.mapping;

import java.util.Optional;

/**
 * What a system declares about a list inside its records (the lines of an order). Immutable.
 *
 * @param element the properties of one element, their paths relative to it
 * @param id where an element's own id stands, assigned by the system; empty when elements have none
 */
public record ListSchema(RecordSchema element, Optional<Path> id) {}
