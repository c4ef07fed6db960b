package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.RecordView.Stamped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The records of one resource, indexed by id and by change stamp, with the earlier versions a lagging read still sees.
 * A node put here is never changed afterwards; who edits takes a copy. Thread-safe.
 */
public final class RecordTable<K extends Comparable<K>> {

    private record Version(Instant writtenAt, ObjectNode state) {}

    private static final int VERSIONS_KEPT = 8;

    private final Function<ObjectNode, K> id;
    private final Function<ObjectNode, Instant> stamp;
    private final Clock clock;
    private final LongSupplier longestLag;
    private final TreeMap<K, ObjectNode> byId = new TreeMap<>();
    private final TreeMap<Stamped<K>, ObjectNode> byStamp = new TreeMap<>();
    private final Map<K, Deque<Version>> history = new HashMap<>();

    /** The lag, in milliseconds, is asked at each write: while it is 0 no earlier versions are kept. */
    public RecordTable(
            Function<ObjectNode, K> id, Function<ObjectNode, Instant> stamp, Clock clock, LongSupplier longestLag) {
        this.id = id;
        this.stamp = stamp;
        this.clock = clock;
        this.longestLag = longestLag;
    }

    public synchronized void put(ObjectNode state) {
        K key = id.apply(state);
        ObjectNode before = byId.put(key, state);
        if (before != null) {
            byStamp.remove(place(before));
        }
        byStamp.put(place(state), state);
        remember(key, before, state);
    }

    public synchronized void remove(K key) {
        ObjectNode before = byId.remove(key);
        if (before != null) {
            byStamp.remove(place(before));
            remember(key, before, null);
        }
    }

    /** The state the last write left, whatever the lag. */
    public synchronized Optional<ObjectNode> newest(K key) {
        return Optional.ofNullable(byId.get(key));
    }

    public synchronized int size() {
        return byId.size();
    }

    /** The record as a reader sees it whose view is so many milliseconds old. */
    public synchronized Optional<ObjectNode> find(K key, long lagMillis) {
        Deque<Version> versions = lagMillis == 0 ? null : history.get(key);
        return versions == null ? newest(key) : Optional.ofNullable(seen(versions, lagMillis));
    }

    /** Runs a query against the view of a reader which is so many milliseconds behind; no write happens meanwhile. */
    public synchronized <T> T read(long lagMillis, Function<RecordView<K>, T> query) {
        if (lagMillis == 0 || history.isEmpty()) {
            return query.apply(new RecordView<>(byId, byStamp));
        }
        TreeMap<K, ObjectNode> laggingById = new TreeMap<>(byId);
        history.forEach((key, versions) -> {
            ObjectNode state = seen(versions, lagMillis);
            if (state == null) {
                laggingById.remove(key);
            } else {
                laggingById.put(key, state);
            }
        });
        TreeMap<Stamped<K>, ObjectNode> laggingByStamp = new TreeMap<>();
        laggingById.values().forEach(state -> laggingByStamp.put(place(state), state));
        return query.apply(new RecordView<>(laggingById, laggingByStamp));
    }

    private Stamped<K> place(ObjectNode state) {
        return new Stamped<>(stamp.apply(state), id.apply(state));
    }

    private void remember(K key, ObjectNode before, ObjectNode after) {
        if (longestLag.getAsLong() == 0) {
            history.remove(key);
            return;
        }
        Deque<Version> versions = history.computeIfAbsent(key, unseen -> new ArrayDeque<>());
        if (versions.isEmpty()) {
            versions.add(new Version(Instant.MIN, before));
        }
        versions.add(new Version(clock.instant(), after));
        if (versions.size() > VERSIONS_KEPT) {
            versions.removeFirst();
            versions.addFirst(new Version(Instant.MIN, versions.removeFirst().state()));
        }
    }

    private ObjectNode seen(Deque<Version> versions, long lagMillis) {
        Instant moment = clock.instant().minusMillis(lagMillis);
        ObjectNode state = null;
        for (Version version : versions) {
            if (version.writtenAt().isAfter(moment)) {
                break;
            }
            state = version.state();
        }
        return state;
    }
}
