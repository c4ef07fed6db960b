package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.STAMP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.List;
import java.util.Locale;

/** How a stored customer looks in an answer, as the switches say. Thread-safe. */
final class CustomerRendering {

    private static final List<String> STAMPS =
            List.of(STAMP, "CustomerCreatedDateTimeOffset", "ContactCreatedDateTimeOffset");
    private static final List<String> DATES = List.of("CustomerSince", "DateOfBirth");
    private static final int ZONE_LENGTH = "+00:00".length();

    private final PowerOfficeSwitches switches;

    CustomerRendering(PowerOfficeSwitches switches) {
        this.switches = switches;
    }

    /** The node itself while no switch asks for another shape. */
    ObjectNode render(ObjectNode customer) {
        boolean bare = switches.stampWithoutZone.isOn();
        boolean timed = switches.dateWithTime.isOn();
        boolean camel = switches.camelCaseMailAddress.isOn();
        if (!bare && !timed && !camel) {
            return customer;
        }
        ObjectNode copy = customer.deepCopy();
        if (bare) {
            STAMPS.forEach(name -> cutZone(copy, name));
        }
        if (timed) {
            DATES.forEach(name -> addTime(copy, name));
        }
        if (copy.get(ADDRESS) instanceof ObjectNode address) {
            if (bare) {
                cutZone(address, STAMP);
            }
            copy.set(ADDRESS, camel ? camelCase(address) : address);
        }
        return copy;
    }

    private static void cutZone(ObjectNode entity, String name) {
        Json.text(entity, name).ifPresent(stamp -> entity.put(name, stamp.substring(0, stamp.length() - ZONE_LENGTH)));
    }

    private static void addTime(ObjectNode entity, String name) {
        Json.text(entity, name)
                .filter(date -> !date.contains("T"))
                .ifPresent(date -> entity.put(name, date + "T00:00:00"));
    }

    private static ObjectNode camelCase(ObjectNode entity) {
        ObjectNode result = Json.object();
        entity.properties()
                .forEach(entry -> result.set(
                        entry.getKey().substring(0, 1).toLowerCase(Locale.ROOT)
                                + entry.getKey().substring(1),
                        entry.getValue()));
        return result;
    }
}
