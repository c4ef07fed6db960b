package dev.parley.playground.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which record holds a value that only one record may hold. Guarded by the lock of the store that owns it. */
public final class UniqueKeys<V> {

    private final Map<V, Long> holders = new HashMap<>();

    /** The record, other than the one given, that holds the value; null is held by none. */
    public Optional<Long> otherHolder(V value, long id) {
        return Optional.ofNullable(value).map(holders::get).filter(holder -> holder != id);
    }

    public Optional<Long> holder(V value) {
        return Optional.ofNullable(value).map(holders::get);
    }

    /** A record's value changes; null on either side means it has none. */
    public void move(V before, V after, long id) {
        if (before != null) {
            holders.remove(before, id);
        }
        if (after != null) {
            holders.put(after, id);
        }
    }
}
