package dev.parley.function;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Traits;
import dev.parley.systems.Systems;
import java.util.Optional;
import java.util.Set;

/** What the connectors declare, as definitions are checked against it; needs no settings and no call. Thread-safe. */
public final class SystemsCatalog implements Catalog {

    private final Systems systems;

    public SystemsCatalog(Systems systems) {
        this.systems = systems;
    }

    @Override
    public Set<String> systems() {
        return systems.names();
    }

    @Override
    public Set<String> datatypes(String system) {
        return systems.get(system).traits().keySet();
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return traits(system, datatype).map(Traits::schema);
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return traits(system, datatype)
                .filter(traits -> traits.absence() == Traits.Absence.UNKNOWN)
                .isPresent();
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return traits(system, datatype)
                .flatMap(traits -> traits.lifetime().created())
                .isPresent();
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return traits(system, datatype)
                .map(traits -> traits.lifetime().removals())
                .orElse(Set.of());
    }

    private Optional<Traits> traits(String system, String datatype) {
        return Optional.ofNullable(systems.get(system).traits().get(datatype));
    }
}
