package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import dev.parley.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how records are taken away. */
final class RemovalReader {

    private final Conventions conventions;
    private final Template record;
    private final RecordSchema schema;

    RemovalReader(Conventions conventions, Places places, RecordSchema schema) {
        this.conventions = conventions;
        this.record = places.record();
        this.schema = schema;
    }

    RemovalRule read() {
        return conventions
                .where("removal")
                .section("removal")
                .map(this::read)
                .orElseGet(() -> new RemovalRule(false, record, Map.of(), Optional.empty()));
    }

    private RemovalRule read(Section given) {
        Template path = given.text("path").map(Template::new).orElse(record);
        Map<String, Template> query = Conventions.query(given, "query");
        Placed.none(given, "query", query);
        path.places().stream()
                .filter(place -> !record.places().contains(place))
                .forEach(place -> Placed.unknown(given, "path", place, List.copyOf(record.places())));
        if (!given.flag("delete") && (given.has("path") || given.has("query"))) {
            given.problem(given.has("path") ? "path" : "query", "nothing is deleted there", "add \"delete: true\"");
        }
        return new RemovalRule(
                given.flag("delete"), path, query, given.section("archive").map(this::archive));
    }

    private Change archive(Section given) {
        Path property = given.path("property").orElse(Path.of("unknown"));
        boolean writable =
                schema.property(property).filter(PropertySchema::writable).isPresent();
        if (given.has("property") && !writable) {
            String message = "\"" + property + "\" is no property that can be written";
            given.problem("property", message, "add it to \"properties\"");
        }
        return new Change(property, given.json("value"));
    }
}
