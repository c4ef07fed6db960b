package dev.parley.document.intake;

/**
 * What became of documents.
 *
 * @param sections of all documents
 * @param pairs that count
 * @param pairsOut commented out
 * @param rows that count
 * @param twoWay of those
 * @param rowsOut commented out, those of pairs that are commented out among them
 */
public record Tally(int sections, int pairs, int pairsOut, int rows, int twoWay, int rowsOut) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);
}
