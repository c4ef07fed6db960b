package dev.parley.checklist;

import java.util.List;

/**
 * One thing that is tried out. Immutable.
 *
 * @param pair whose sentences they are
 * @param sentences of the document that it proves, the one it is made for first
 * @param row name of the row, or the match rule; empty when it is about the whole pair
 * @param what is done, and what must come of it
 */
public record Check(String pair, List<String> sentences, String row, String what) {
    public Check {
        sentences = List.copyOf(sentences);
    }
}
