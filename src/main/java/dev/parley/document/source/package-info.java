/**
 * The documents of the discontinued service: read without losing anything, and written again as they were.
 *
 * <p>The form is that of 2,857 public documents (folder {@code technical} of a side branch of the repository
 * datanav/docs), as measured for this project. Every label, path, type and free text is kept exactly, with its blanks
 * and tabs; what is trimmed or recognised is derived beside it. A section is known by its place, never by its heading,
 * because headings repeat.
 */
package dev.parley.document.source;
