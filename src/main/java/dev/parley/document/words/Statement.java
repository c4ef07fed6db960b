package dev.parley.document.words;

/**
 * One sentence of a document. Immutable.
 *
 * @param id unique in its dataflow and stable while the definition says the same: pair, row if it is about one, kind,
 *     and what tells it from others of its kind ({@code customer/created:right})
 * @param kind which sentence it is
 */
public record Statement(String id, Phrase kind, Text text) {}
