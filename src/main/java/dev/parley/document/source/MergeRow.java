package dev.parley.document.source;

/**
 * One alternative of a merge table.
 *
 * @param line of its first cell, from 1
 */
public record MergeRow(int line, Cell left, Cell right) {}
