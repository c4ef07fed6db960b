package dev.parley.document.source;

/**
 * {@code S to D Dataflow}.
 *
 * @param line of the text between its two bars, from 1
 * @param source label of the source system, exactly; never blank in the public documents
 * @param target label of the target system, exactly; empty in 234 of them
 */
public record Title(int line, String source, String target) {

    static final String END = " Dataflow";

    public String text() {
        return source + Sentences.TO + target + END;
    }
}
