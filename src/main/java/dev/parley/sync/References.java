package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Map;
import java.util.Optional;

/**
 * The counterparts of records that references lead to, as far as they were looked up. Immutable.
 *
 * @param linked by record: the id of its counterpart
 */
record References(Map<Target, String> linked) {

    static final References NONE = new References(Map.of());

    References {
        linked = Map.copyOf(linked);
    }

    Optional<String> counterpart(String pair, Side side, String id) {
        return Optional.ofNullable(linked.get(new Target(pair, side, id)));
    }
}
