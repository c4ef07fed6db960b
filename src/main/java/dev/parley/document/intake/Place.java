package dev.parley.document.intake;

/**
 * Where something stands in a document.
 *
 * @param line from 1; 0 for the document as a whole
 */
record Place(String file, int line) {

    String text() {
        return line > 0 ? file + ":" + line : file;
    }
}
