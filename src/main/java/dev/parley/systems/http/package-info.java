/**
 * One HTTP port for all connectors: tokens, pacing, retries of what may be repeated, deadlines, and the translation of
 * answers into {@link dev.parley.sync.RemoteFailure}. Nothing of a body, a query or a secret reaches a log or a
 * message.
 */
package dev.parley.systems.http;
