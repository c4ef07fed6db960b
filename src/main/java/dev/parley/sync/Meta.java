package dev.parley.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is stored once per connection and dataflow. Immutable.
 *
 * @param version of the stored item, 0 when there is none
 * @param keyCheck fingerprint of a fixed text under the key in use; another one means another key
 * @param revisions by {@code pair/property}: since which revision the property exists; raised when it comes back
 * @param removed properties that were in the definition once and are not now, with their last revision
 * @param live by pair: hash of the definition under which it may write; a pair of another meaning previews first
 * @param paused pairs an operator has paused
 * @param epoch names the life of the table; another one than the function's means that it was restored
 */
public record Meta(
        long version,
        Optional<String> keyCheck,
        Map<String, Integer> revisions,
        Map<String, Integer> removed,
        Map<String, String> live,
        Set<String> paused,
        Optional<String> epoch) {

    public static final Meta NONE =
            new Meta(0, Optional.empty(), Map.of(), Map.of(), Map.of(), Set.of(), Optional.empty());

    public Meta {
        revisions = Map.copyOf(revisions);
        removed = Map.copyOf(removed);
        live = Map.copyOf(live);
        paused = Set.copyOf(paused);
    }

    public Meta atVersion(long stored) {
        return new Meta(stored, keyCheck, revisions, removed, live, paused, epoch);
    }

    Meta withRevisions(String check, Map<String, Integer> present, Map<String, Integer> gone) {
        return new Meta(version, Optional.of(check), present, gone, live, paused, epoch);
    }

    Meta withLive(String pair, String meaning) {
        Map<String, String> next = new HashMap<>(live);
        next.put(pair, meaning);
        return new Meta(version, keyCheck, revisions, removed, next, paused, epoch);
    }

    Meta withPaused(String pair, boolean pause) {
        Set<String> next = new HashSet<>(paused);
        if (pause) {
            next.add(pair);
        } else {
            next.remove(pair);
        }
        return new Meta(version, keyCheck, revisions, removed, live, next, epoch);
    }

    Meta ofEpoch(String current) {
        return new Meta(version, keyCheck, revisions, removed, live, paused, Optional.of(current));
    }
}
