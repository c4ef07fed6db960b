package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Traits;
import java.util.Map;
import java.util.Optional;

/**
 * One datatype as its file describes it. Immutable.
 *
 * @param query parameters of every list
 * @param order parameters of a list without a filter, which put it into an order that does not move
 * @param changes the change feed; without one every feed is the whole list
 * @param softDeleted property that marks a record as deleted
 * @param forms how it writes dates and times in records
 * @param presets what a create sets unless the body does
 */
record Datatype(
        String name,
        Traits traits,
        Places places,
        IdRule id,
        Envelope envelope,
        Answers answers,
        UpdateStyle update,
        Listed listed,
        Optional<Modified> modified,
        Optional<Filter> changes,
        Optional<Created> created,
        Optional<Path> softDeleted,
        RemovalRule removal,
        NotFound notFound,
        Found found,
        Optional<DuplicateRule> duplicate,
        ErrorRule errors,
        Map<String, JsonNode> presets,
        Map<Path, ListRule> lists,
        ValueForms forms) {

    /** How it is listed. */
    record Listed(Map<String, Template> query, Map<String, Template> order, EmptyList empty, Optional<Paging> paging) {}

    /** How records created since a time are listed, and where a record tells when it was. */
    record Created(Filter filter, Optional<Path> property) {}

    /** How records are found by a value. */
    record Found(Optional<LookUp> lookUp, Optional<ReferenceRule> reference) {}

    RecordSchema schema() {
        return traits.schema();
    }

    /** For messages and logs: the path with ids left out. */
    String template() {
        return places.list().text();
    }

    String templateOfOne() {
        return places.record().text();
    }
}
