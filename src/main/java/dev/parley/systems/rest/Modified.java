package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import java.time.Duration;

/**
 * The stamp of a record's last change.
 *
 * @param resolution how far apart two stamps are at least, when they differ
 * @param exact whether no two edits ever share one
 */
record Modified(Path property, TimeForm form, Duration resolution, boolean exact) {}
