package dev.parley.dataflow;

import java.util.Optional;

/**
 * One property as read.
 *
 * @param line where it begins
 * @param conflict its own conflict policy
 */
record Row(int line, PropertyPair pair, Optional<Resolution> conflict) {}
