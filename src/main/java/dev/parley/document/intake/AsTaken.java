package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.RecordSchema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalog in which the systems of a document are there even if nothing is known of them. Immutable. */
final class AsTaken implements Catalog {

    private final Catalog catalog;
    private final Set<String> unknown;
    private final Set<String> systems;
    private final Set<String> datatypes;

    AsTaken(Catalog catalog, Set<String> unknown, Set<String> datatypes) {
        this.catalog = catalog;
        this.unknown = Set.copyOf(unknown);
        this.systems =
                Stream.concat(catalog.systems().stream(), unknown.stream()).collect(Collectors.toUnmodifiableSet());
        this.datatypes = Set.copyOf(datatypes);
    }

    @Override
    public Set<String> systems() {
        return systems;
    }

    @Override
    public Set<String> datatypes(String system) {
        return unknown.contains(system) ? datatypes : catalog.datatypes(system);
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return unknown.contains(system) ? Optional.empty() : catalog.schema(system, datatype);
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return !unknown.contains(system) && catalog.absenceUnknown(system, datatype);
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return unknown.contains(system) || catalog.tellsCreation(system, datatype);
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return unknown.contains(system) ? Set.of() : catalog.removals(system, datatype);
    }
}
