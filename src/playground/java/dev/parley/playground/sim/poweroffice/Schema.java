package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The properties of an entity; names are matched in any letter case. Immutable. */
final class Schema {

    static final String ID = "Id";
    static final String STAMP = "LastChangedDateTimeOffset";
    static final String CREATED = "CreatedDateTimeOffset";
    static final String ADDRESS = "MailAddress";
    static final String REFERENCE = "ExternalImportReference";

    private final Map<String, Property> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ObjectNode blank = Json.object();

    Schema(Collection<Property> properties) {
        for (Property property : properties) {
            this.properties.put(property.name(), property);
            blank.putNull(property.name());
        }
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    Collection<Property> all() {
        return properties.values();
    }

    /** Every property null. */
    ObjectNode blank() {
        return blank.deepCopy();
    }

    /**
     * A whole entity made of a client's object: unknown and read-only names are passed over, as the vendor's server
     * does not refuse them on POST; a value of the wrong kind is refused with 400.
     */
    ObjectNode whole(JsonNode given) {
        ObjectNode result = blank();
        set(result, given, property -> property.access() != Property.Access.READ_ONLY);
        return result;
    }

    /** The entity without lists of other entities; itself when it has none. */
    ObjectNode header(ObjectNode entity) {
        List<String> lists = properties.values().stream()
                .filter(property -> property.type() == Property.Type.ENTITIES)
                .map(Property::name)
                .toList();
        if (lists.isEmpty()) {
            return entity;
        }
        ObjectNode header = Json.object();
        header.setAll(entity);
        return header.remove(lists);
    }

    /** Sets in the target what the object names, inside nested objects too; null clears. */
    void merge(ObjectNode target, JsonNode given) {
        set(target, given, Property::writable);
    }

    /** Sets every writable property; those not given are cleared. */
    void replace(ObjectNode target, JsonNode given) {
        ObjectNode whole = whole(given);
        all().stream()
                .filter(Property::writable)
                .forEach(property -> target.set(property.name(), whole.get(property.name())));
    }

    private void set(ObjectNode target, JsonNode given, Predicate<Property> allowed) {
        given.properties().forEach(entry -> find(entry.getKey()).filter(allowed).ifPresent(property -> {
            JsonNode value = entry.getValue();
            if (property.type() == Property.Type.OBJECT
                    && value.isObject()
                    && target.get(property.name()) instanceof ObjectNode inner) {
                property.nested().merge(inner, value);
            } else {
                target.set(property.name(), conform(property, value));
            }
        }));
    }

    /** The value as this property stores it, or 400. */
    static JsonNode conform(Property property, JsonNode value) {
        if (!property.fits(value)) {
            throw Problems.badRequest("The value of " + property.name() + " cannot be converted.");
        }
        if (value.isNull()) {
            return value;
        }
        return switch (property.type()) {
            case OBJECT -> property.nested().whole(value);
            case ENTITIES -> {
                ArrayNode entities = JsonNodeFactory.instance.arrayNode(value.size());
                value.forEach(each -> entities.add(property.nested().whole(each)));
                yield entities;
            }
            case WHOLE -> LongNode.valueOf(value.longValue());
            case NUMBER -> DoubleNode.valueOf(value.doubleValue());
            default -> value;
        };
    }
}
