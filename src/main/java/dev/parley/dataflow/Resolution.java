package dev.parley.dataflow;

/** Who wins when both sides hold different values: used by {@code conflict:} and by {@code initial:} (first link). */
public enum Resolution {
    LATEST,
    LEFT_WINS,
    RIGHT_WINS,
    REVIEW
}
