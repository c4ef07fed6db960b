package dev.parley.checklist;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Side;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the two systems of a dataflow declare, to read a definition of the same dataflow by. Calls nothing remote. */
public record Declared(Dataflow flow, Function<Side, BusinessSystem> connected) implements Catalog {

    @Override
    public Set<String> systems() {
        return Arrays.stream(Side.values()).map(side -> flow.end(side).system()).collect(Collectors.toSet());
    }

    @Override
    public Set<String> datatypes(String system) {
        return system(system).datatypes();
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
        return system(system).traits(datatype);
    }

    private BusinessSystem system(String name) {
        return connected.apply(flow.left().system().equals(name) ? Side.LEFT : Side.RIGHT);
    }
}
