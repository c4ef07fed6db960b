package dev.parley.sync;

import dev.parley.dataflow.PropertyGroup;

/** A list as a row of a pair. Immutable. */
record ListRow(PropertyGroup row, BoundList list) {}
