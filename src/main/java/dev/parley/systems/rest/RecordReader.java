package dev.parley.systems.rest;

import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.yaml.Form;
import dev.parley.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the schema of a datatype together: what the file lists, and what it names elsewhere. */
final class RecordReader {

    private final Section given;
    private final IdRule id;
    private final Optional<Modified> modified;
    private final Optional<ReferenceRule> reference;
    private final List<PropertySchema> all = new ArrayList<>();

    RecordReader(Section given, IdRule id, Optional<Modified> modified, Optional<ReferenceRule> reference) {
        this.given = given;
        this.id = id;
        this.modified = modified;
        this.reference = reference;
    }

    RecordSchema read(Map<Path, ListSchema> lists) {
        all.addAll(SchemaReader.read(given));
        ValueType idType = id.type() == IdRule.Type.INTEGER ? ValueType.INTEGER : ValueType.STRING;
        addUnlessListed(PropertySchema.of(id.property(), idType).readOnly());
        modified.ifPresent(stamp -> addUnlessListed(
                PropertySchema.of(stamp.property().text(), ValueType.DATETIME).readOnly()));
        reference.ifPresent(rule -> addUnlessListed(
                PropertySchema.of(rule.property(), ValueType.STRING).asUnique()));
        return RecordSchema.of(false, primaries(), all).withLists(lists);
    }

    private void addUnlessListed(PropertySchema property) {
        if (all.stream().noneMatch(each -> each.path().equals(property.path()))) {
            all.add(property);
        }
    }

    /** Arrays on the way to properties, with the boolean member that marks the primary element. */
    private Map<Path, String> primaries() {
        Map<Path, String> primaries = new LinkedHashMap<>();
        given.entries("arrays", String.class).forEach((name, marker) -> {
            boolean leads = name.matches(Form.JsonPath.PATTERN)
                    && all.stream().anyMatch(each -> each.path().within(Path.of(name)));
            if (leads) {
                primaries.put(Path.of(name), marker);
            } else {
                String wayOut = "name an array on the path of a property";
                given.problem("arrays", "\"" + name + "\" leads to no property", wayOut);
            }
        });
        return primaries;
    }
}
