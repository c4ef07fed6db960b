package dev.parley.dataflow;

import java.util.Optional;

/**
 * The records a row applies to: those whose left side meets one condition and whose right side meets the other; what
 * does not apply is neither read nor written. Immutable.
 *
 * <p>A condition on a member of the array that the row's own path leads through chooses the element instead
 * ({@code addresses.type = invoice} for {@code addresses.city}).
 */
public record When(Optional<Condition> left, Optional<Condition> right) {

    public static final When ALWAYS = new When(Optional.empty(), Optional.empty());

    public Optional<Condition> of(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
