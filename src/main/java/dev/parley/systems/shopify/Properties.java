package dev.parley.systems.shopify;

import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Collects the properties of a datatype, those of a kind at a time. */
final class Properties {

    private final List<PropertySchema> all = new ArrayList<>();

    void add(ValueType type, String... paths) {
        add(type, UnaryOperator.identity(), paths);
    }

    void add(ValueType type, UnaryOperator<PropertySchema> with, String... paths) {
        Stream.of(paths).map(path -> with.apply(PropertySchema.of(path, type))).forEach(all::add);
    }

    List<PropertySchema> all() {
        return List.copyOf(all);
    }
}
