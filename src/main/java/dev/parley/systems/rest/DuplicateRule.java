package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * The refusal of a create because another record has the same value.
 *
 * @param property where the answer names the property
 * @param of the property, where it is always the same
 * @param holder where the answer names the id of the other record
 */
record DuplicateRule(int status, Optional<Path> property, Optional<String> of, Optional<Path> holder) {}
