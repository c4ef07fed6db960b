package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import java.util.Set;

/**
 * A record people have entered.
 *
 * @param on the sides it was entered on; on both, it is the same thing twice, to be linked by a match rule
 */
record Planted(String pair, String key, Set<Side> on) {

    Planted {
        on = Set.copyOf(on);
    }
}
