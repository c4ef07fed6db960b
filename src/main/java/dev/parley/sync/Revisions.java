package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Since which revision each property exists: one that was removed and comes back starts a new life without a base. Pure. */
final class Revisions {

    private Revisions() {}

    /** What is stored next; equal to {@code stored} when the definition has the same properties as before. */
    static Meta next(Meta stored, Dataflow dataflow, String keyCheck) {
        Set<String> present = dataflow.pairs().stream()
                .flatMap(pair -> pair.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .map(member -> pair.name() + "/" + member.name()))
                .collect(Collectors.toSet());
        Map<String, Integer> revisions = new HashMap<>();
        Map<String, Integer> removed = new HashMap<>(stored.removed());
        stored.revisions().forEach((property, revision) -> {
            if (!present.contains(property)) {
                removed.put(property, revision);
            }
        });
        for (String property : present) {
            Integer known = stored.revisions().get(property);
            Integer former = removed.remove(property);
            revisions.put(property, known != null ? known : former != null ? former + 1 : 1);
        }
        return new Meta(stored.version(), java.util.Optional.of(keyCheck), revisions, removed);
    }
}
