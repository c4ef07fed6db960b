package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties of an entity; names are matched in any letter case. Immutable. */
final class Schema {

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
        merge(result, given);
        return result;
    }

    /** Sets in the target what the object names, inside nested objects too; null clears. */
    void merge(ObjectNode target, JsonNode given) {
        given.properties().forEach(entry -> find(entry.getKey())
                .filter(property -> !property.readOnly())
                .ifPresent(property -> {
                    JsonNode value = entry.getValue();
                    if (property.nested() != null
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
            case WHOLE -> LongNode.valueOf(value.longValue());
            case NUMBER -> DoubleNode.valueOf(value.doubleValue());
            default -> value;
        };
    }
}
