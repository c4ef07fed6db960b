package dev.parley.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How the records of a datatype begin and end. Immutable.
 *
 * @param created property that tells when a record was created, a date and time
 * @param deletes whether {@link BusinessSystem#delete} works
 * @param archive what is written to a record to archive it; empty where it cannot be archived
 * @param restores whether a record that was gone may come back under its id
 */
public record Lifetime(Optional<Path> created, boolean deletes, Optional<Change> archive, boolean restores) {

    /** Records of which nothing is known but that they are there. */
    public static final Lifetime UNKNOWN = new Lifetime(Optional.empty(), false, Optional.empty(), false);

    public Lifetime begunAt(Path property) {
        return new Lifetime(Optional.of(property), deletes, archive, restores);
    }

    public Lifetime endedByDelete() {
        return new Lifetime(created, true, archive, restores);
    }

    public Lifetime endedByArchive(Path property, JsonNode value) {
        return new Lifetime(created, deletes, Optional.of(new Change(property, value)), restores);
    }

    public Lifetime restorable() {
        return new Lifetime(created, deletes, archive, true);
    }

    /** The ways in which a record can be taken away. */
    public Set<OnDelete> removals() {
        Set<OnDelete> removals = EnumSet.noneOf(OnDelete.class);
        if (deletes) {
            removals.add(OnDelete.DELETE);
        }
        if (archive.isPresent()) {
            removals.add(OnDelete.ARCHIVE);
        }
        return removals;
    }
}
