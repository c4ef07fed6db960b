package dev.parley.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a system declares about a datatype: its properties, and how arrays are addressed. Immutable.
 *
 * @param properties by lower-case path text, in declaration order
 * @param namesFoldCase whether JSON names are matched without regard to case (PowerOffice Go)
 * @param primaries for an array's path: the boolean member that marks its primary element, else the first is primary
 * @param lists arrays whose elements are records of their own, synchronised one by one
 * @param singles arrays whose members can only be addressed while they have one element (a product's variants)
 */
public record RecordSchema(
        Map<String, PropertySchema> properties,
        boolean namesFoldCase,
        Map<Path, String> primaries,
        Map<Path, ListSchema> lists,
        Set<Path> singles) {

    public RecordSchema {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        primaries = Map.copyOf(primaries);
        lists = Map.copyOf(lists);
        singles = Set.copyOf(singles);
    }

    public static RecordSchema of(boolean namesFoldCase, Map<Path, String> primaries, List<PropertySchema> properties) {
        Map<String, PropertySchema> byPath = new LinkedHashMap<>();
        properties.forEach(property -> byPath.put(property.path().text().toLowerCase(Locale.ROOT), property));
        return new RecordSchema(byPath, namesFoldCase, primaries, Map.of(), Set.of());
    }

    /** This schema with arrays whose elements are synchronised one by one. */
    public RecordSchema withLists(Map<Path, ListSchema> declared) {
        return new RecordSchema(properties, namesFoldCase, primaries, declared, singles);
    }

    /** This schema with arrays that can only be addressed while they have one element. */
    public RecordSchema withSingles(Set<Path> declared) {
        return new RecordSchema(properties, namesFoldCase, primaries, lists, declared);
    }

    /** The property at {@code path}; letter case matters only where the system says so. */
    public Optional<PropertySchema> property(Path path) {
        return Optional.ofNullable(properties.get(path.text().toLowerCase(Locale.ROOT)))
                .filter(found -> namesFoldCase || found.path().equals(path));
    }

    /** The list at {@code path}; letter case matters only where the system says so. */
    public Optional<ListSchema> list(Path path) {
        return lists.entrySet().stream()
                .filter(entry -> namesFoldCase
                        ? entry.getKey().text().equalsIgnoreCase(path.text())
                        : entry.getKey().equals(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The boolean member that marks the primary element of the array at {@code path}. */
    public Optional<String> primary(Path path) {
        return Optional.ofNullable(primaries.get(path));
    }
}
