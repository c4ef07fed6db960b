package dev.parley.dataflow;

/** One of the two sides of a dataflow, as the definition names them. Immutable. */
public enum Side {
    LEFT,
    RIGHT;

    public Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** The word used in definitions, events and reports: {@code left} or {@code right}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
