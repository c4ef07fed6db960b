package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What may stand on one entity of a resource only. Guarded by the lock of the books. */
final class Keys {

    private record Key(JsonPointer place, Map<String, String> holders) {

        /** The value as text; null when there is none. */
        String of(ObjectNode entity) {
            JsonNode node = entity == null ? null : entity.at(place);
            return node == null || node.asText("").isBlank() ? null : node.asText();
        }
    }

    private final String noun;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    /** The noun as it stands in a complaint; the properties as JSON pointers. */
    Keys(String noun, String... pointers) {
        this.noun = noun;
        for (String pointer : pointers) {
            JsonPointer place = JsonPointer.compile(pointer);
            keys.put(place.last().getMatchingProperty(), new Key(place, new HashMap<>()));
        }
    }

    /** Adds a sentence, worded as the vendor's published example, for each value another entity holds. */
    void check(Checks checks, ObjectNode entity) {
        String id = entity.get(Schema.ID).asText();
        keys.forEach((name, key) -> {
            String value = key.of(entity);
            String holder = key.holders().get(value);
            if (holder != null && !holder.equals(id)) {
                checks.add(name + " is already in use. '" + value + "' is used on (" + noun + ") Id = " + holder + ".");
            }
        });
    }

    /** The id of the entity that holds a value. */
    Optional<String> holder(String name, String value) {
        return Optional.ofNullable(keys.get(name).holders().get(value));
    }

    /** Either state may be null: created or deleted. */
    void move(ObjectNode before, ObjectNode after) {
        String id = (after == null ? before : after).get(Schema.ID).asText();
        keys.values().forEach(key -> {
            if (before != null) {
                key.holders().remove(key.of(before), id);
            }
            if (after != null && key.of(after) != null) {
                key.holders().put(key.of(after), id);
            }
        });
    }
}
