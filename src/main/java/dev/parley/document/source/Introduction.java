package dev.parley.document.source;

/**
 * The paragraph before the sections: text for people, never interpreted.
 *
 * @param line of its heading, from 1
 * @param text one line, exactly; empty where the document ends before it
 */
public record Introduction(int line, Form form, String text) {

    /** The two spellings of its heading; the bar below has twelve dashes under both. */
    public enum Form {
        PLAIN("Introduction"),
        /** Older documents. */
        WITH_DOT("Introduction.");

        private final String heading;

        Form(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }
}
