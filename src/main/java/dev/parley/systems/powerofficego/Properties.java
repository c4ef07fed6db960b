package dev.parley.systems.powerofficego;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Collects the properties of a schema; names are matched in any letter case. */
final class Properties {

    static final String ADDRESS = "MailAddress";

    private final List<PropertySchema> all = new ArrayList<>();

    Properties add(ValueType type, String... paths) {
        return add(type, UnaryOperator.identity(), paths);
    }

    Properties add(ValueType type, UnaryOperator<PropertySchema> with, String... paths) {
        Stream.of(paths).map(path -> with.apply(PropertySchema.of(path, type))).forEach(all::add);
        return this;
    }

    Properties readOnly(ValueType type, String... paths) {
        return add(type, PropertySchema::readOnly, paths);
    }

    /** City and ZipCode are required of any posted address; a country left out becomes "NO". */
    Properties addAddress() {
        add(ValueType.STRING, property -> property.maxLength(200), inAddress("AddressLine1"));
        add(ValueType.STRING, property -> property.maxLength(200), inAddress("AddressLine2"));
        add(ValueType.STRING, property -> property.maxLength(100).required(Need.WITH_PARENT), inAddress("City"));
        add(ValueType.STRING, property -> property.maxLength(50).required(Need.WITH_PARENT), inAddress("ZipCode"));
        return add(ValueType.STRING, property -> property.foldingCase().assuming("NO"), inAddress("CountryCode"));
    }

    static String inAddress(String name) {
        return ADDRESS + "." + name;
    }

    Properties require(Set<String> names) {
        all.replaceAll(property -> names.contains(property.path().text()) ? property.required(Need.ALWAYS) : property);
        return this;
    }

    RecordSchema schema() {
        return RecordSchema.of(true, Map.<Path, String>of(), all);
    }
}
