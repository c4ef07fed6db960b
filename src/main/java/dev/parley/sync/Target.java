package dev.parley.sync;

import dev.parley.dataflow.Side;

/**
 * A record that a reference leads to.
 *
 * @param pair through whose links the reference is understood
 * @param id of the record, as links keep it
 */
record Target(String pair, Side side, String id) {}
