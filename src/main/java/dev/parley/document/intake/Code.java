package dev.parley.document.intake;

import dev.parley.document.Finding.Weight;

/** What an import finds, by the words reports and scripts know it by; docs/how-to/import-documents.md has them all. */
public enum Code {
    NOT_READ(Weight.ERROR),
    NOT_WRITTEN(Weight.ERROR),
    LABEL_UNKNOWN(Weight.ERROR),
    DOCUMENT_REPEATED(Weight.ERROR),
    UNKNOWN_SYSTEM(Weight.ERROR),
    NOTHING_USABLE(Weight.ERROR),

    REVERSE_MISSING(Weight.DECIDE),
    REVERSE_SECTION_MISSING(Weight.DECIDE),
    REVERSE_ROW_MISSING(Weight.DECIDE),
    EMPTY_TABLE(Weight.DECIDE),
    HEADING_CONFLICT(Weight.DECIDE),
    SECTION_ELSEWHERE(Weight.DECIDE),
    SELF_PAIR(Weight.DECIDE),
    CONNECTION_UNKNOWN(Weight.DECIDE),
    CONDITION_OPAQUE(Weight.DECIDE),
    CONDITION_INCOMPLETE(Weight.DECIDE),
    CONDITION_ALTERNATIVES(Weight.DECIDE),
    CONDITION_DIFFERS(Weight.DECIDE),
    CONDITION_CODE(Weight.DECIDE),
    NO_MATCH_RULE(Weight.DECIDE),
    CREATE_IMPOSSIBLE(Weight.DECIDE),
    MANY_TO_ONE(Weight.DECIDE),
    ONE_TO_MANY(Weight.DECIDE),
    UNKNOWN_DATATYPE(Weight.DECIDE),
    UNKNOWN_PROPERTY(Weight.DECIDE),
    MALFORMED_PATH(Weight.DECIDE),
    READ_ONLY(Weight.DECIDE),
    PRICE(Weight.DECIDE),
    REFERENCE(Weight.DECIDE),
    LIST(Weight.DECIDE),
    TYPE_EXPRESSION(Weight.DECIDE),
    TYPE_LIST(Weight.DECIDE),
    REFUSED(Weight.DECIDE),

    LABEL_FROM_FILE(Weight.NOTE),
    LABEL_NORMALISED(Weight.NOTE),
    DATATYPE_NORMALISED(Weight.NOTE),
    PROPERTY_RENAMED(Weight.NOTE),
    PATH_BLANKS(Weight.NOTE),
    FILTER_ADDED(Weight.NOTE),
    ARRAY(Weight.NOTE),
    TYPE_DIFFERS(Weight.NOTE),
    CREATES_BOTH_WAYS(Weight.NOTE),
    LINK_BY_HAND(Weight.NOTE),
    HEADING_REPEATED(Weight.NOTE),
    ROW_REPEATED(Weight.NOTE);

    private final Weight weight;

    Code(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
