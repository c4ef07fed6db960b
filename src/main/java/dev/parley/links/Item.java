package dev.parley.links;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as read; one that does not exist is {@link #NONE}. Immutable. */
record Item(Map<String, AttributeValue> attributes) {

    static final Item NONE = new Item(Map.of());

    boolean exists() {
        return !attributes.isEmpty();
    }

    Optional<AttributeValue> value(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** @throws IllegalStateException if the item lacks what every item of its kind has */
    AttributeValue must(String name) {
        return value(name)
                .orElseThrow(() -> new IllegalStateException(
                        "an item of the link table has no attribute " + name + "; was it edited by hand?"));
    }

    Optional<String> text(String name) {
        return value(name).map(AttributeValue::s);
    }

    Optional<Instant> time(String name) {
        return value(name).map(Values::time);
    }

    long number(String name) {
        return value(name).map(Values::number).orElse(0L);
    }

    long version() {
        return number(Attr.VERSION);
    }
}
