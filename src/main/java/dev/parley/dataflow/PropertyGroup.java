package dev.parley.dataflow;

import java.util.List;
import java.util.Optional;

/**
 * Properties that merge, conflict and travel as one; a single property is a group of one. Immutable.
 *
 * @param name the group's name, or the single property's {@link PropertyPair#name()}; unique in the pair
 * @param conflict the group's own conflict policy, else the pair's
 */
public record PropertyGroup(String name, List<PropertyPair> members, Optional<Resolution> conflict) {

    public PropertyGroup {
        members = List.copyOf(members);
    }
}
