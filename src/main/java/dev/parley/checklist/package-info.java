/**
 * The checklist: what a definition promises, sentence by sentence and row by row, tried out on records of its own. It
 * plans without calling anything, and works through the ports of {@code sync}; no framework, no cloud, no HTTP.
 */
package dev.parley.checklist;
