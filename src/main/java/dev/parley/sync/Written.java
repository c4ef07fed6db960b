package dev.parley.sync;

import java.util.Optional;

/**
 * The answer to a conditional write.
 *
 * @param <T> what the store holds afterwards
 */
public sealed interface Written<T> {

    /** The write took effect; the value is what is stored now. */
    record Done<T>(T value) implements Written<T> {}

    /**
     * Nothing was written.
     *
     * @param reason which condition did not hold
     * @param holder who holds the key or the record that stood in the way, if known
     */
    record Refused<T>(String reason, Optional<Claim.Owner> holder) implements Written<T> {}

    default boolean done() {
        return this instanceof Done<T>;
    }

    /** The value after a write that took effect; empty when it was refused. */
    default Optional<T> stored() {
        return this instanceof Done<T> success ? Optional.of(success.value()) : Optional.empty();
    }
}
