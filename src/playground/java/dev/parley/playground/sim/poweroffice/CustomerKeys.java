package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.CustomerSchema.ADDRESS;
import static dev.parley.playground.sim.poweroffice.CustomerSchema.REFERENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.UniqueKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What may stand on one customer only. Guarded by the lock of the store that owns it. */
final class CustomerKeys {

    private record Key(Function<ObjectNode, JsonNode> value, UniqueKeys<String> holders) {

        /** The value as text; null when there is none. */
        String of(ObjectNode customer) {
            JsonNode node = customer == null ? null : value.apply(customer);
            return node == null || node.asText("").isBlank() ? null : node.asText();
        }
    }

    private final Map<String, Key> keys = new LinkedHashMap<>();

    CustomerKeys() {
        for (String name : List.of(REFERENCE, "ExternalNumber", "Number")) {
            keys.put(name, new Key(customer -> customer.get(name), new UniqueKeys<>()));
        }
        keys.put("ExternalCode", new Key(customer -> customer.path(ADDRESS).path("ExternalCode"), new UniqueKeys<>()));
    }

    /** Adds a sentence, worded as the vendor's published example, for each value another customer holds. */
    void check(List<String> wrong, ObjectNode customer, long id) {
        keys.forEach((name, key) -> {
            String value = key.of(customer);
            key.holders()
                    .otherHolder(value, id)
                    .ifPresent(other -> wrong.add(
                            name + " is already in use. '" + value + "' is used on (contact) Id = " + other + "."));
        });
    }

    boolean isNumberTaken(long number) {
        return keys.get("Number").holders().holder(Long.toString(number)).isPresent();
    }

    /** Either state may be null: created or deleted. */
    void move(ObjectNode before, ObjectNode after, long id) {
        keys.values().forEach(key -> key.holders().move(key.of(before), key.of(after), id));
    }
}
