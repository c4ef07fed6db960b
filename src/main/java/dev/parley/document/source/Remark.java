package dev.parley.document.source;

import dev.parley.document.Finding.Weight;

/** What can be said about the form of a document; the name is the code of the finding. */
enum Remark {
    BYTE_ORDER_MARK(Weight.NOTE, "it is left out when the document is written again"),
    MIXED_LINE_ENDS(Weight.NOTE, "the document is written again with one kind"),
    CUT(Weight.NOTE, "look whether the end is missing; if so, take the document from its source again"),
    LAYOUT(Weight.NOTE, "the document is written again in the usual form"),
    VARIANT(Weight.NOTE, "the line is written again in the usual form"),
    NO_TITLE(Weight.DECIDE, "the labels of the systems stand in it: take the document from its source again"),
    NO_STAMP(Weight.NOTE, ""),
    NO_INTRODUCTION(Weight.NOTE, ""),
    UNKNOWN_LINE(Weight.ERROR, "put the line right, or remove it"),
    UNKNOWN_SENTENCE(Weight.DECIDE, "put the sentence right, or say in the definition what it means"),
    NOT_A_SECTION(Weight.ERROR, "write the heading as \"… to …\", or remove these lines"),
    HEADING_DIFFERS(Weight.DECIDE, "give the heading, the sentences and the header cells the same labels"),
    UNKNOWN_LABEL(Weight.DECIDE, "put the title right, or name the system in the definition"),
    UNUSUAL_SHAPE(Weight.DECIDE, "check in the definition when records are created and matched"),
    MISSING_SENTENCE(Weight.NOTE, "the document is written again with it"),
    NO_PROPERTY_TABLE(Weight.ERROR, "take the document from its source again; it may have been cut"),
    NO_MERGE_TABLE(Weight.ERROR, "take the document from its source again; it may have been cut"),
    STRAY_TABLE(Weight.ERROR, "put the table right, or remove it"),
    STRAY_CELL(Weight.ERROR, "put the line into a table, or remove it"),
    ROW_CELLS(Weight.ERROR, "give the row one cell per column, or remove it");

    private final Weight weight;
    private final String wayOut;

    Remark(Weight weight, String wayOut) {
        this.weight = weight;
        this.wayOut = wayOut;
    }

    Weight weight() {
        return weight;
    }

    String wayOut() {
        return wayOut;
    }
}
