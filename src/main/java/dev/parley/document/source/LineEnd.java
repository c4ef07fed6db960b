package dev.parley.document.source;

/** How the lines of a document end. All public documents have CRLF; copies with LF exist. */
public enum LineEnd {
    CRLF("\r\n"),
    LF("\n");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
