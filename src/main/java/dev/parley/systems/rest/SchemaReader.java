package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.Form;
import dev.parley.yaml.Nearest;
import dev.parley.yaml.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads properties. */
final class SchemaReader {

    private static final Set<ValueType> SCALED = EnumSet.of(ValueType.DECIMAL, ValueType.FLOAT, ValueType.DATETIME);
    private static final Set<ValueType> TEXTS = EnumSet.of(ValueType.STRING, ValueType.LIST);

    private SchemaReader() {}

    /** The properties of a datatype or of an element, in the order of the file. */
    static List<PropertySchema> read(Section owner) {
        List<PropertySchema> all = new ArrayList<>();
        Map<String, Section> given = owner.entries("properties", Section.class);
        given.forEach((name, section) -> {
            if (name.matches(Form.JsonPath.PATTERN)) {
                all.add(property(name, section));
            } else {
                owner.problem("properties", "\"" + name + "\" is no path", "write names with one dot between");
            }
        });
        given.forEach((name, section) -> siblings(name, section, given.keySet()));
        return all;
    }

    private static PropertySchema property(String name, Section given) {
        ValueType type = given.choice("type", ValueType.STRING);
        possible(given, type);
        PropertySchema property = PropertySchema.of(name, type)
                .maxLength(given.number("maxLength", 0))
                .scale(given.number("scale", -1))
                .required(given.choice("required", Need.NEVER));
        property = given.flag("foldsCase") ? property.foldingCase() : property;
        property = given.flag("readOnly") ? property.readOnly() : property;
        property = given.flag("unique") ? property.asUnique() : property;
        property = given.flag("inherits") ? property.inheriting() : property;
        property = given.flag("price") ? property.asPrice() : property;
        property = given.text("assumed").map(property::assuming).orElse(property);
        property = given.path("readsThrough")
                .map(Path::text)
                .map(property::readThrough)
                .orElse(property);
        return given.path("below").map(Path::text).map(property::below).orElse(property);
    }

    private static void possible(Section given, ValueType type) {
        if (given.has("maxLength") && !TEXTS.contains(type)) {
            given.problem("maxLength", "only text has a length", "remove it");
        }
        if (given.has("foldsCase") && !TEXTS.contains(type)) {
            given.problem("foldsCase", "only text has letter case", "remove it");
        }
        if (given.has("scale") && !SCALED.contains(type)) {
            given.problem("scale", "only decimals and times have a scale", "remove it");
        }
        if (given.flag("readOnly") && given.choice("required", Need.NEVER) != Need.NEVER) {
            given.problem("required", "what cannot be written cannot be required", "remove one of the two");
        }
    }

    private static void siblings(String name, Section given, Set<String> names) {
        for (String key : List.of("readsThrough", "below")) {
            given.path(key)
                    .filter(path -> !names.contains(path.text()) || path.text().equals(name))
                    .ifPresent(path -> given.problem(
                            key, "\"" + key + "\" names no other property", Nearest.wayOut(path.text(), names)));
        }
    }
}
