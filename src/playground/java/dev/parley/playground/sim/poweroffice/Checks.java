package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Schema.ADDRESS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an entity, one sentence each, and the checks all resources share. Not thread-safe. */
final class Checks {

    private final PowerOfficeSwitches switches;
    private final List<String> wrong = new ArrayList<>();

    Checks(PowerOfficeSwitches switches) {
        this.switches = switches;
    }

    void add(String sentence) {
        wrong.add(sentence);
    }

    void require(ObjectNode entity, String name) {
        if (Json.text(entity, name).isEmpty()) {
            add(name + " is required.");
        }
    }

    /** A posted address must be complete; one whose single properties were patched only if switched so. */
    void address(ObjectNode entity, boolean posted) {
        if (!(entity.get(ADDRESS) instanceof ObjectNode address)) {
            return;
        }
        if (posted || switches.strictPatchedAddress.isOn()) {
            require(address, "City");
            require(address, "ZipCode");
        }
        if (!address.get("CountryCode").asText().matches("[A-Za-z]{2}")) {
            add("CountryCode is not a valid ISO 3166-1 alpha-2 code.");
        }
    }

    /** The maximum lengths, inside nested objects and lists too. */
    void lengths(Schema schema, ObjectNode entity) {
        for (Property property : schema.all()) {
            switch (property.type()) {
                case TEXT -> length(property, entity);
                case OBJECT -> {
                    if (entity.get(property.name()) instanceof ObjectNode part) {
                        lengths(property.nested(), part);
                    }
                }
                case ENTITIES ->
                    entity.path(property.name()).forEach(each -> lengths(property.nested(), (ObjectNode) each));
                default -> {
                    // No other type has a length.
                }
            }
        }
    }

    private void length(Property property, ObjectNode entity) {
        int most = property.maxLength();
        String text = most == 0 ? "" : entity.get(property.name()).asText("");
        if (text.length() > most && switches.truncate.isOn()) {
            entity.put(property.name(), text.substring(0, most));
        } else if (text.length() > most) {
            add(property.name() + " must be " + most + " characters or fewer.");
        }
    }

    void throwIfAny(String entity) {
        if (!wrong.isEmpty()) {
            throw Problems.invalid(entity, wrong);
        }
    }
}
