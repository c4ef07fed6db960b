package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.Traits;
import java.util.Map;
import java.util.Optional;

/**
 * One datatype: where it lies and what it can do. A further datatype is a further one of these.
 *
 * @param datatype the name definitions use
 * @param path segment below the base
 * @param referenceProperty where a create leaves our reference; the list filter has the same name in camelCase
 * @param createdFilter list filter by time of creation
 * @param presets what a create sets unless the body does ({@code IsPerson} tells persons from companies)
 */
record Resource(
        String datatype,
        String path,
        Traits traits,
        Optional<String> referenceProperty,
        Optional<String> createdFilter,
        Map<String, JsonNode> presets) {

    static final String ID = "Id";
    static final String STAMP = "LastChangedDateTimeOffset";
    static final String CHANGED_FILTER = "lastChangedDateTimeOffsetGreaterThan";

    Resource {
        presets = Map.copyOf(presets);
    }

    String template() {
        return "/" + path;
    }

    String templateOfOne() {
        return "/" + path + "/{id}";
    }

    Optional<String> referenceFilter() {
        return referenceProperty.map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
}
