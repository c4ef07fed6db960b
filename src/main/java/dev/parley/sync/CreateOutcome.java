package dev.parley.sync;

import dev.parley.mapping.Path;
import java.util.Optional;

/** What became of a create. */
public sealed interface CreateOutcome {

    /** The record exists now. */
    record Created(RemoteRecord record) implements CreateOutcome {}

    /**
     * Nothing was created: another record already holds a value that must be unique.
     *
     * @param property the unique property, empty when it is our own reference
     * @param existingId id of the holder, when the answer names it
     */
    record Collided(Optional<Path> property, Optional<String> existingId) implements CreateOutcome {}
}
