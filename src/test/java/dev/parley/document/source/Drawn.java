package dev.parley.document.source;

/**
 * A document made by chance.
 *
 * @param file its name, which tells the systems
 * @param text of the file
 * @param document what is to be read from it
 */
public record Drawn(String file, String text, SourceDocument document) {}
