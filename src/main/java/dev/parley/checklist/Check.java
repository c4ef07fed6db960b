package dev.parley.checklist;

/**
 * One thing that is tried out. Immutable.
 *
 * @param pair whose sentence it is
 * @param sentence what the definition promises, in a person's words
 * @param row name of the row, or of the match rule; empty when the sentence is about the whole pair
 * @param what is done, and what must come of it
 */
public record Check(String pair, String sentence, String row, String what) {}
