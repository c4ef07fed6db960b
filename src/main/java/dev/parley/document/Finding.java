package dev.parley.document;

import java.util.Comparator;

/**
 * Something about a document or a definition that a person should know. Immutable.
 *
 * @param file as given on the command line, or the name of the dataflow
 * @param line from 1; 0 for the file as a whole
 * @param code stable word to search and script by ({@code EMPTY_TABLE})
 * @param message names the thing and the place; never a value of a record
 * @param wayOut what to do about it; may be empty
 */
public record Finding(String file, int line, Weight weight, String code, String message, String wayOut) {

    /** In the order of files and lines. */
    public static final Comparator<Finding> IN_ORDER =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    /** Who has to do something. */
    public enum Weight {
        /** It cannot be used as it is. */
        ERROR,
        /** A person must decide; until then the safe way is taken. */
        DECIDE,
        /** Nobody has to do anything. */
        NOTE
    }

    /** {@code brightdesk-ledgerly.rst:14: EMPTY_TABLE: the section names no property — add rows, or drop the pair}. */
    public String text() {
        return file + (line > 0 ? ":" + line : "") + ": " + code + ": " + message
                + (wayOut.isEmpty() ? "" : " — " + wayOut);
    }
}
