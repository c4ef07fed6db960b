package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Links.Waiting;
import dev.parley.sync.Meta;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that handles of {@link MemoryLinks} share. Used only under its own lock. */
final class MemoryData {

    private final Map<PairKey, MemoryPair> pairs = new HashMap<>();
    private final Map<PairKey, MemoryRuns> runs = new HashMap<>();
    private final Map<MetaKey, Meta> metas = new HashMap<>();

    private final Set<Waiting> waiting = new LinkedHashSet<>();

    private int largest = 300_000;

    private record MetaKey(String connection, String dataflow) {}

    MemoryPair pair(PairKey key) {
        return pairs.computeIfAbsent(key, missing -> new MemoryPair(() -> largest));
    }

    MemoryRuns runs(PairKey key) {
        return runs.computeIfAbsent(key, missing -> new MemoryRuns());
    }

    void largest(int characters) {
        largest = characters;
    }

    Meta meta(String connection, String dataflow) {
        return metas.getOrDefault(new MetaKey(connection, dataflow), Meta.NONE);
    }

    Written<Meta> saveMeta(String connection, String dataflow, Meta before, Meta after) {
        if (meta(connection, dataflow).version() != before.version()) {
            return Refusals.because(Refusals.CHANGED);
        }
        Meta stored = after.atVersion(before.version() + 1);
        metas.put(new MetaKey(connection, dataflow), stored);
        return new Written.Done<>(stored);
    }

    boolean await(Waiting note) {
        return waiting.add(note);
    }

    List<Waiting> waiting(PairKey awaitedPair, Side awaitedSide, String awaited) {
        return waiting.stream()
                .filter(note -> note.awaitedPair().equals(awaitedPair))
                .filter(note ->
                        note.awaitedSide() == awaitedSide && note.awaited().equals(awaited))
                .toList();
    }

    List<Waiting> waiting(PairKey awaitedPair) {
        return waiting.stream()
                .filter(note -> note.awaitedPair().equals(awaitedPair))
                .toList();
    }

    boolean ceaseWaiting(Waiting note) {
        return waiting.remove(note);
    }
}
