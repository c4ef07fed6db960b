package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.Unconvertible;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record looks like below another parent: all of it that can be written, with the changes that come along. The
 * property that our references stand in is left out: the copy's is given when it is created.
 */
final class RecordCopy {

    private final Resource resource;
    private final RecordSchema schema;
    private final RemoteRecord original;
    private final List<Change> changes;

    RecordCopy(Resource resource, RemoteRecord original, List<Change> changes) {
        this.resource = resource;
        this.schema = resource.traits().schema();
        this.original = original;
        this.changes = changes;
    }

    /** The body to create it with. */
    ObjectNode below(JsonNode parent) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        copied().forEach(property -> {
            JsonNode value = wanted(property);
            if (!NormalForm.empty(value)) {
                Fields.write(body, property.path(), value, schema);
            }
        });
        // A country alone is no address: it appears where nothing was entered, and cannot be sent without the rest.
        copied().filter(property -> property.assumed().isPresent())
                .map(property -> property.path().first())
                .filter(name -> !hasMore(body, Path.of(name)))
                .toList()
                .forEach(body::remove);
        body.set(resource.place().parent().orElseThrow(), parent);
        return body;
    }

    private boolean hasMore(ObjectNode body, Path object) {
        return copied().filter(property -> property.path().within(object))
                .filter(property -> property.assumed().isEmpty())
                .anyMatch(property -> !NormalForm.empty(Fields.read(body, property.path(), schema)));
    }

    /**
     * What a copy that was made before still lacks: the changes, and what was edited on the original since. Whether it
     * is active is not looked at: an original that could not be deleted is inactive by our own doing.
     */
    List<Change> missingIn(RemoteRecord copy) {
        boolean edited = stamp(original).isAfter(stamp(copy));
        List<Change> missing = new ArrayList<>();
        copied().filter(property -> change(property).isPresent()
                        || edited && !property.path().text().equals(ContactPersons.ACTIVE))
                .filter(property ->
                        !same(property, wanted(property), Fields.read(copy.body(), property.path(), schema)))
                .forEach(property -> missing.add(new Change(property.path(), wanted(property))));
        return missing;
    }

    private static Instant stamp(RemoteRecord record) {
        return record.stamp(Traits.RECORD).orElse(Instant.MIN);
    }

    private Stream<PropertySchema> copied() {
        return schema.properties().values().stream()
                .filter(PropertySchema::writable)
                .filter(property -> !resource.marks(property.path()))
                .filter(property -> !resource.place()
                        .idProperties()
                        .contains(property.path().text()));
    }

    private JsonNode wanted(PropertySchema property) {
        return change(property)
                .map(Change::value)
                .orElseGet(() -> Fields.read(original.body(), property.path(), schema));
    }

    private Optional<Change> change(PropertySchema property) {
        return changes.stream()
                .filter(change ->
                        change.path().text().equalsIgnoreCase(property.path().text()))
                .findFirst();
    }

    private static boolean same(PropertySchema property, JsonNode one, JsonNode other) {
        try {
            return NormalForm.of(one, property.type(), property)
                    .equals(NormalForm.of(other, property.type(), property));
        } catch (Unconvertible e) {
            return one.equals(other);
        }
    }
}
