package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.RecordSchema;
import java.util.Optional;
import java.util.Set;

/** What the systems declare about themselves, as far as a definition must agree with it. */
public interface Catalog {

    /** Names by which definitions may name a system. */
    Set<String> systems();

    /** The datatypes of a system out of {@link #systems()}. */
    Set<String> datatypes(String system);

    /** The properties of a datatype; empty when the system does not tell, then paths are not checked. */
    Optional<RecordSchema> schema(String system, String datatype);

    /** Whether a record that is gone may merely have moved elsewhere (an invoiced PowerOffice Go sales order). */
    boolean absenceUnknown(String system, String datatype);

    /** Whether a record tells when it was created. */
    boolean tellsCreation(String system, String datatype);

    /** How records of a datatype can be taken away: deleted, archived, both or neither. */
    Set<OnDelete> removals(String system, String datatype);
}
