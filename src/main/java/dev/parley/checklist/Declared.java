package dev.parley.checklist;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Side;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Traits;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What the two systems of a dataflow declare, for the document's words. */
record Declared(Dataflow flow, BiFunction<Side, String, Traits> traits) implements Catalog {

    @Override
    public Set<String> systems() {
        return Arrays.stream(Side.values()).map(side -> flow.end(side).system()).collect(Collectors.toSet());
    }

    @Override
    public Set<String> datatypes(String system) {
        return flow.pairs().stream()
                .map(pair -> pair.end(side(system)).datatype())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return Optional.of(of(system, datatype).schema());
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return of(system, datatype).absence() == Traits.Absence.UNKNOWN;
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return of(system, datatype).lifetime().created().isPresent();
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return of(system, datatype).lifetime().removals();
    }

    private Traits of(String system, String datatype) {
        return traits.apply(side(system), datatype);
    }

    private Side side(String system) {
        return flow.left().system().equals(system) ? Side.LEFT : Side.RIGHT;
    }
}
