package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.mapping.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Filters that a datatype's name implies: PowerOffice Go keeps persons and companies in one list, told apart by {@code
 * IsPerson}, and the documents speak of them as two datatypes.
 */
final class KnownFilters {

    private static final Map<String, String> IS_PERSON =
            Map.of("Customers person", "true", "Customers company", "false");

    private KnownFilters() {}

    static Optional<Condition> of(String system, String datatype) {
        return Optional.ofNullable(IS_PERSON.get(datatype))
                .filter(literal -> system.equals("powerofficego"))
                .map(literal -> new Condition.Equal(Path.of("IsPerson"), literal));
    }
}
