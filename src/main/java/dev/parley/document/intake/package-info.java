/**
 * The documents of the discontinued service as definitions: what can be carried over is, what a person must decide is
 * named with its place, and the safe way is taken meanwhile. Nothing of a document is dropped in silence: it is in the
 * definition, in a comment of it, or in a finding.
 */
package dev.parley.document.intake;
