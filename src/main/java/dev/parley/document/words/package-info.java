/** Definitions as documents in Parley's own words, and back. */
package dev.parley.document.words;
