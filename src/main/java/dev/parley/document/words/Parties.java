package dev.parley.document.words;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.RecordSchema;
import java.util.Optional;

/** The two systems and their datatypes as people call them. Immutable. */
record Parties(Dataflow dataflow, Catalog catalog) {

    /** The system's label; where both have the same, the side is named too. */
    Text system(Side side) {
        return Text.of(label(side));
    }

    /** The datatype with its system. */
    Text records(Side side, Pair pair) {
        return Text.of(label(side) + " " + pair.end(side).datatype());
    }

    boolean readOnly(Side side) {
        return dataflow.end(side).readOnly();
    }

    Optional<RecordSchema> schema(Side side, Pair pair) {
        String system = dataflow.end(side).system();
        return catalog.systems().contains(system)
                ? catalog.schema(system, pair.end(side).datatype())
                : Optional.empty();
    }

    boolean absenceUnknown(Side side, Pair pair) {
        String system = dataflow.end(side).system();
        return catalog.systems().contains(system)
                && catalog.absenceUnknown(system, pair.end(side).datatype());
    }

    String label(Side side) {
        String own = usual(side);
        return own.equals(usual(side.opposite())) ? own + " (" + side.word() + ")" : own;
    }

    private String usual(Side side) {
        Dataflow.End end = dataflow.end(side);
        return end.label().isBlank() ? end.system() : end.label();
    }
}
