package dev.parley.document.source;

/** Writes a document in the form it was read from. Stateless; safe for use by many threads. */
public final class SourceWriter {

    private SourceWriter() {}

    /** The text; the unread lines are not in it. */
    public static String text(SourceDocument document) {
        return "";
    }
}
