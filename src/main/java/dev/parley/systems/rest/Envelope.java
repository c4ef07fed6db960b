package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * What lies around records.
 *
 * @param record where a record stands in an answer
 * @param rows where the rows of a list stand in an answer
 * @param body the name under which a record is sent
 */
record Envelope(Optional<Path> record, Optional<Path> rows, Optional<String> body) {}
