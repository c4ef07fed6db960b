package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import java.util.Optional;

/**
 * Something only sent when a record is created on a side: a constant, or a property declared {@code on: create}.
 *
 * @param target side of the created record
 * @param constant what to send; empty when {@code from} says it
 * @param from the property whose source value is sent
 */
record CreateOnly(Side target, Path path, Optional<JsonNode> constant, Optional<Member> from) {}
