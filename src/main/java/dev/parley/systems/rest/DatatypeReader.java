package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Traits;
import dev.parley.sync.Traits.Absence;
import dev.parley.yaml.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one datatype. */
final class DatatypeReader {

    private static final Duration READ_LAG = Duration.ofSeconds(2);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final String name;
    private final Section given;
    private final Conventions conventions;
    private final IdRule id;
    private final Optional<Modified> modified;
    private final Optional<ReferenceRule> reference;
    private final Optional<LookUp> lookUp;

    DatatypeReader(String name, Section given, Conventions conventions) {
        this.name = name;
        this.given = given;
        this.conventions = conventions;
        this.id = conventions.id();
        this.modified = conventions.modified();
        this.lookUp = conventions.lookUp();
        this.reference = conventions.reference(lookUp);
    }

    Datatype read() {
        Places places = places();
        ListsReader lists = new ListsReader(given, places.record().places()).read();
        RecordSchema schema = schema(places, lists);
        Optional<Datatype.Created> created = conventions.created(modified);
        RemovalRule removal = new RemovalReader(conventions, places, schema).read();
        Optional<Path> softDeleted = conventions.path("softDeleted");
        Lifetime lifetime = lifetime(schema, created, removal, softDeleted.isPresent());
        return new Datatype(
                name,
                traits(schema, lists, created.isPresent()).living(lifetime),
                places,
                id,
                conventions.envelope(),
                conventions.answers(),
                conventions.choice("update", UpdateStyle.MERGE_PATCH),
                listed(),
                modified,
                conventions.changes(modified),
                created,
                softDeleted,
                removal,
                conventions.notFound(),
                new Datatype.Found(lookUp, reference),
                conventions.duplicate(),
                conventions.errors(),
                new LinkedHashMap<>(given.entries("presets", JsonNode.class)),
                lists.rules(),
                new ValueForms(own(), lists.forms()));
    }

    private RecordSchema schema(Places places, ListsReader lists) {
        RecordSchema schema = new RecordReader(given, id, modified, reference).read(lists.schemas());
        new DatatypeChecks(given, places, schema, id, lookUp.isPresent()).run(lists.digests());
        return schema;
    }

    private static Lifetime lifetime(
            RecordSchema schema, Optional<Datatype.Created> created, RemovalRule removal, boolean hasTrash) {
        Optional<Path> property = created.flatMap(Datatype.Created::property)
                .filter(path -> schema.property(path).isPresent());
        return new Lifetime(property, removal.deletes(), removal.archive(), hasTrash);
    }

    /** The stamp is a time like any other to those who map it. */
    private Map<Path, ValueForms.Timed> own() {
        Map<Path, ValueForms.Timed> own = new LinkedHashMap<>(TimeForms.of(given));
        modified.filter(stamp -> !stamp.form().equals(TimeForms.ISO))
                .ifPresent(stamp ->
                        own.putIfAbsent(stamp.property(), new ValueForms.Timed(ValueType.DATETIME, stamp.form())));
        return own;
    }

    private Places places() {
        String path = given.text("path", "/");
        String record = given.text("record", path + "/{" + id.property() + "}");
        return new Places(new Template(path), new Template(given.text("create", path)), new Template(record));
    }

    private Datatype.Listed listed() {
        Map<String, Template> query = Conventions.query(given, "query");
        Map<String, Template> order = conventions.query("order");
        Placed.none(given, "query", query);
        Placed.none(conventions.where("order"), "order", order);
        return new Datatype.Listed(
                query, order, conventions.choice("empty", EmptyList.ARRAY), PagingReader.read(conventions));
    }

    private Traits traits(RecordSchema schema, ListsReader lists, boolean listsCreated) {
        List<Traits.Clock> clocks = modified.map(
                        stamp -> List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, stamp.exact())))
                .orElse(List.of());
        Traits traits = new Traits(
                        schema,
                        clocks,
                        conventions.duration("readLag", READ_LAG),
                        given.choice("absence", Absence.DELETED),
                        Set.copyOf(given.items("lookUps", Path.class)),
                        reference.isPresent(),
                        listsCreated,
                        conventions.duration("overlap", OVERLAP))
                .withDigests(lists.digests());
        return given.text("resource").map(traits::ofResource).orElse(traits);
    }
}
