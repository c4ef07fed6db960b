package dev.parley.dataflow;

/** Where a pair may create counterparts ({@code create:} of a pair). */
public enum Creation {
    IN_RIGHT,
    IN_LEFT,
    BOTH,
    NEVER;

    /** Whether a missing counterpart may be created on {@code side}. */
    public boolean in(Side side) {
        return this == BOTH || (side == Side.RIGHT ? this == IN_RIGHT : this == IN_LEFT);
    }
}
