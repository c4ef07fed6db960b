package dev.parley.document.source;

/**
 * A line that has no place in the model. The writer does not write it; a finding names it.
 *
 * @param line from 1
 * @param text exactly, without its line end
 */
public record UnreadLine(int line, String text) {}
