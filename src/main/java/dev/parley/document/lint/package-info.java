/** Looks a definition over for what the reader lets pass and a person should know. Pure. */
package dev.parley.document.lint;
