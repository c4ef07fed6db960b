package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;

/**
 * A value to be written to one property.
 *
 * @param path where, in the target's own names
 * @param value in the target's own form; JSON null clears the property
 */
public record Change(Path path, JsonNode value) {}
