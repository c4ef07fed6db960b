package dev.parley.document.source;

/**
 * One row of a property table.
 *
 * @param line of its first cell, from 1
 * @param type the third cell exactly, quotes included: the type on the right side
 */
public record PropertyRow(int line, Cell left, Cell right, String type) {

    public DocumentType documentType() {
        return DocumentType.of(type);
    }
}
