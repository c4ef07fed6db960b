package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.NavigableMap;

/**
 * The records of a table as readers see them at one moment; the nodes are shared and must not be changed.
 *
 * @param byId every record by its id
 * @param byStamp every record by its change stamp, then its id
 */
public record RecordView<K extends Comparable<K>>(
        NavigableMap<K, ObjectNode> byId, NavigableMap<Stamped<K>, ObjectNode> byStamp) {

    /**
     * A place in the order of changes.
     *
     * @param at the change stamp
     * @param id the record; null stands before every record of that stamp
     */
    public record Stamped<K extends Comparable<K>>(Instant at, K id) implements Comparable<Stamped<K>> {

        @Override
        public int compareTo(Stamped<K> other) {
            int order = at.compareTo(other.at);
            if (order != 0 || id == null || other.id == null) {
                return order != 0 ? order : Boolean.compare(id != null, other.id != null);
            }
            return id.compareTo(other.id);
        }
    }
}
