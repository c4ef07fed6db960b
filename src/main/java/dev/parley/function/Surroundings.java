package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.links.TableState;
import dev.parley.systems.Settings;
import dev.parley.systems.SystemType;
import dev.parley.systems.Wanted;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Timing;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What stands around the engine, for those who look after it. Nothing is called before it is asked for.
 *
 * @param webhookUrl below which our webhooks' addresses lie
 * @param types the systems by name; empty for one that cannot be looked after
 * @param settings of each system
 * @param table how the table is made; empty where there is none to ask
 */
record Surroundings(
        Optional<URI> webhookUrl,
        Function<String, Optional<SystemType>> types,
        Function<String, Settings> settings,
        Supplier<Http> network,
        Timing timing,
        Supplier<Optional<TableState>> table) {

    /** What a dataflow does with a system of its own. */
    static Wanted wanted(Dataflow dataflow, String system) {
        Set<String> read = new LinkedHashSet<>();
        Set<String> written = new LinkedHashSet<>();
        for (Side side : Side.values()) {
            if (!dataflow.end(side).system().equals(system)) {
                continue;
            }
            for (Pair pair : dataflow.pairs()) {
                read.add(pair.end(side).datatype());
                if (!dataflow.end(side).readOnly() && writes(pair, side)) {
                    written.add(pair.end(side).datatype());
                }
            }
        }
        return new Wanted(read, written);
    }

    private static boolean writes(Pair pair, Side side) {
        return pair.create().in(side) || pair.rows().map(PropertyPair::way).anyMatch(way -> way.to(side));
    }
}
