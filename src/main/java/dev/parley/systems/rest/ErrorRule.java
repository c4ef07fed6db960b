package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * What of an error's body may be told.
 *
 * @param code where a single word stands that names the error
 * @param properties where the refused properties are named: a text, a list of texts, or an object by property
 */
record ErrorRule(Optional<Path> code, Optional<Path> properties) {}
