package dev.parley.playground.desk;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Side;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import java.util.List;
import java.util.Optional;

/** The sheets of the shipped dataflows. */
public final class Sheets {

    private static final SystemsCatalog CATALOG = new SystemsCatalog(Systems.builtInAnd(List.of()));

    private Sheets() {}

    public static Sheet of(String dataflow, String pair, Side side) {
        var read = dataflow(dataflow);
        var found = read.pair(pair).orElseThrow();
        var schema = CATALOG.schema(read.end(side).system(), found.end(side).datatype())
                .orElseThrow();
        return Sheet.of(found, side, schema);
    }

    private static Dataflow dataflow(String name) {
        return new Definitions(Optional.empty(), CATALOG).named(name);
    }
}
