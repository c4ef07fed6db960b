package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.Locale;

/** How a stored entity looks in an answer, as the switches say. Thread-safe. */
final class Rendering {

    private static final int ZONE_LENGTH = "+00:00".length();

    private final PowerOfficeSwitches switches;

    Rendering(PowerOfficeSwitches switches) {
        this.switches = switches;
    }

    /** The node itself while no switch asks for another shape. */
    ObjectNode render(Schema schema, ObjectNode entity) {
        if (!switches.stampWithoutZone.isOn()
                && !switches.dateWithTime.isOn()
                && !switches.camelCaseMailAddress.isOn()) {
            return entity;
        }
        ObjectNode copy = entity.deepCopy();
        reshape(schema, copy);
        return copy;
    }

    private void reshape(Schema schema, ObjectNode entity) {
        for (Property property : schema.all()) {
            String name = property.name();
            switch (property.type()) {
                case STAMP -> cutZone(entity, name);
                case DATE -> addTime(entity, name);
                case OBJECT -> reshapePart(property, entity);
                case ENTITIES -> entity.path(name).forEach(each -> reshape(property.nested(), (ObjectNode) each));
                default -> {
                    // Nothing about it is switched.
                }
            }
        }
    }

    private void reshapePart(Property property, ObjectNode entity) {
        if (entity.get(property.name()) instanceof ObjectNode part) {
            reshape(property.nested(), part);
            boolean camel = property.name().equals(Schema.ADDRESS) && switches.camelCaseMailAddress.isOn();
            entity.set(property.name(), camel ? camelCase(part) : part);
        }
    }

    private void cutZone(ObjectNode entity, String name) {
        if (switches.stampWithoutZone.isOn()) {
            Json.text(entity, name)
                    .ifPresent(stamp -> entity.put(name, stamp.substring(0, stamp.length() - ZONE_LENGTH)));
        }
    }

    private void addTime(ObjectNode entity, String name) {
        if (switches.dateWithTime.isOn()) {
            Json.text(entity, name)
                    .filter(date -> !date.contains("T"))
                    .ifPresent(date -> entity.put(name, date + "T00:00:00"));
        }
    }

    private static JsonNode camelCase(ObjectNode entity) {
        ObjectNode result = Json.object();
        entity.properties()
                .forEach(entry -> result.set(
                        entry.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                                + entry.getKey().substring(1),
                        entry.getValue()));
        return result;
    }
}
