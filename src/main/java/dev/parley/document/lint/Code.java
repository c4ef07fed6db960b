package dev.parley.document.lint;

import dev.parley.document.Finding.Weight;

/** Everything that lint may find; {@code docs/reference/lint.md} explains each. */
public enum Code {
    /** The reader does not take the file. */
    REFUSED(Weight.ERROR),
    /** A value that travels there and back is never left alone. */
    NEVER_SETTLES(Weight.ERROR),
    /** Ordinary values cannot travel. */
    UNFIT(Weight.DECIDE),
    /** An edit of the poorer side takes detail from the richer one. */
    LOSSY(Weight.DECIDE),
    /** What the target demands is not always written. */
    REQUIRED_WITHOUT_SOURCE(Weight.DECIDE),
    /** What is created lacks the values by which it would be found again. */
    MATCH_DOES_NOT_TRAVEL(Weight.DECIDE),
    /** Records of both systems are doubled at the first run. */
    DUPLICATES_AT_FIRST(Weight.DECIDE),
    /** Records outside a filter are created a second time. */
    FILTERED_CREATION(Weight.DECIDE),
    /** What is written to a system that is never written. */
    READ_ONLY_TARGET(Weight.DECIDE),
    /** A reference through a pair that links nothing. */
    REFERENCE_NEVER_LINKS(Weight.DECIDE),
    /** Some values cannot travel. */
    MAY_NOT_FIT(Weight.NOTE),
    /** The other side keeps less of a value. */
    COARSER(Weight.NOTE),
    /** A conversion gives values another form. */
    CONVERTED(Weight.NOTE),
    /** The other side keeps shorter texts. */
    LONG_TEXT(Weight.NOTE),
    /** Only conditions keep two rows from writing one property. */
    SHARED_TARGET(Weight.NOTE),
    /** What the target demands may be empty. */
    REQUIRED_MAY_BE_EMPTY(Weight.NOTE),
    /** Several records may bear one match value. */
    MATCH_NOT_UNIQUE(Weight.NOTE),
    /** Records that are there already are created a second time. */
    NO_MATCH_RULE(Weight.NOTE),
    /** A condition rests on what is written. */
    WHEN_IS_WRITTEN(Weight.NOTE),
    /** A filter rests on what is written. */
    FILTER_IS_WRITTEN(Weight.NOTE);

    private final Weight weight;

    Code(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
