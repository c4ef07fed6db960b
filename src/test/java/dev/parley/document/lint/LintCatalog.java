package dev.parley.document.lint;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two systems that know the same things and parts, with a property of each kind; and one that tells nothing. */
final class LintCatalog implements Catalog {

    /** Every property of a thing. */
    static final List<String> PATHS = List.of(
            "code", "serial", "name", "a", "b", "c", "x", "y", "status", "short", "amount", "cents", "count", "flag",
            "day", "time", "colours");

    private static final RecordSchema THING = RecordSchema.of(false, Map.of(), things());

    private static final RecordSchema PART = RecordSchema.of(
            false,
            Map.of(),
            List.of(
                    text("number").asUnique(),
                    text("needed").required(Need.ALWAYS),
                    text("status"),
                    text("thing"),
                    text("address.street"),
                    text("address.city").required(Need.WITH_PARENT)));

    private static List<PropertySchema> things() {
        List<PropertySchema> all = new ArrayList<>();
        for (String name : List.of("name", "a", "b", "c", "x", "y", "status")) {
            all.add(text(name));
        }
        all.add(text("code").asUnique());
        all.add(text("serial").asUnique());
        all.add(text("short").maxLength(10));
        all.add(PropertySchema.of("amount", ValueType.DECIMAL));
        all.add(PropertySchema.of("cents", ValueType.DECIMAL).scale(2));
        all.add(PropertySchema.of("count", ValueType.INTEGER));
        all.add(PropertySchema.of("flag", ValueType.BOOLEAN));
        all.add(PropertySchema.of("day", ValueType.DATE));
        all.add(PropertySchema.of("time", ValueType.DATETIME));
        all.add(PropertySchema.of("colours", ValueType.LIST));
        return all;
    }

    private static PropertySchema text(String path) {
        return PropertySchema.of(path, ValueType.STRING);
    }

    @Override
    public Set<String> systems() {
        return Set.of("here", "there", "silent");
    }

    @Override
    public Set<String> datatypes(String system) {
        return Set.of("Thing", "Part");
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        if (system.equals("silent")) {
            return Optional.empty();
        }
        return Optional.of(datatype.equals("Thing") ? THING : PART);
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return false;
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return true;
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return Set.of(OnDelete.DELETE);
    }
}
