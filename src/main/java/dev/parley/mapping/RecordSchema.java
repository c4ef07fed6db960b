package dev.parley.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a system declares about a datatype: its properties, and how arrays are addressed. Immutable.
 *
 * @param properties by lower-case path text, in declaration order
 * @param namesFoldCase whether JSON names are matched without regard to case (PowerOffice Go)
 * @param primaries for an array's path: the boolean member that marks its primary element, else the first is primary
 */
public record RecordSchema(Map<String, PropertySchema> properties, boolean namesFoldCase, Map<Path, String> primaries) {

    public RecordSchema {
        properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        primaries = Map.copyOf(primaries);
    }

    public static RecordSchema of(boolean namesFoldCase, Map<Path, String> primaries, List<PropertySchema> properties) {
        Map<String, PropertySchema> byPath = new LinkedHashMap<>();
        properties.forEach(property -> byPath.put(property.path().text().toLowerCase(Locale.ROOT), property));
        return new RecordSchema(byPath, namesFoldCase, primaries);
    }

    /** The property at {@code path}; letter case matters only where the system says so. */
    public Optional<PropertySchema> property(Path path) {
        return Optional.ofNullable(properties.get(path.text().toLowerCase(Locale.ROOT)))
                .filter(found -> namesFoldCase || found.path().equals(path));
    }

    /** The boolean member that marks the primary element of the array at {@code path}. */
    public Optional<String> primary(Path path) {
        return Optional.ofNullable(primaries.get(path));
    }
}
