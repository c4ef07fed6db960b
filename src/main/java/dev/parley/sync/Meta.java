package dev.parley.sync;

import java.util.Map;
import java.util.Optional;

/**
 * What is stored once per connection and dataflow. Immutable.
 *
 * @param version of the stored item, 0 when there is none
 * @param keyCheck fingerprint of a fixed text under the key in use; another one means another key
 * @param revisions by {@code pair/property}: since which revision the property exists; raised when it comes back
 * @param removed properties that were in the definition once and are not now, with their last revision
 */
public record Meta(
        long version, Optional<String> keyCheck, Map<String, Integer> revisions, Map<String, Integer> removed) {

    public static final Meta NONE = new Meta(0, Optional.empty(), Map.of(), Map.of());

    public Meta {
        revisions = Map.copyOf(revisions);
        removed = Map.copyOf(removed);
    }
}
