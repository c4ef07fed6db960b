package dev.parley.dataflow;

/** A text in a definition (path, arrow, condition, match rule) that does not follow its grammar. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
