package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a {@link MemorySystem} holds, with every version, so that lagging reads can show an older one. Its own lock. */
final class MemoryStock {

    private final MemoryViews views;
    private final Clock clock;
    private final MemoryFaults faults;
    private final Map<String, TreeMap<String, Life>> shelves = new HashMap<>();
    private final Map<String, Path> parents = new HashMap<>();
    private final Map<Place, String> successors = new HashMap<>();
    private int ids;

    private record Place(String shelf, String id) {}

    MemoryStock(Map<String, Traits> traits, Clock clock, MemoryFaults faults) {
        this.views = new MemoryViews(traits, () -> clock.instant().plus(faults.offset()));
        this.clock = clock;
        this.faults = faults;
    }

    RecordSchema schema(String datatype) {
        return views.schema(datatype);
    }

    private TreeMap<String, Life> shelf(String datatype) {
        return shelves.computeIfAbsent(views.shelf(datatype), name -> new TreeMap<>());
    }

    private Life life(String datatype, String id) {
        return Optional.ofNullable(shelf(datatype).get(id))
                .filter(Life::alive)
                .orElseThrow(() -> new IllegalArgumentException(datatype + " has no record " + id));
    }

    void parent(String datatype, Path property) {
        parents.put(views.shelf(datatype), property);
    }

    /** The property that the ids of a datatype begin with. */
    Optional<Path> parent(String datatype) {
        return Optional.ofNullable(parents.get(views.shelf(datatype)));
    }

    String create(String datatype, ObjectNode body, Optional<String> reference) {
        ObjectNode kept = body.deepCopy();
        Kept.whole(kept, schema(datatype));
        String id = newId(datatype, kept);
        Map<String, Instant> stamps = views.stamps(datatype);
        views.complete(datatype, kept, stamps);
        Life.Version first = new Life.Version(clock.instant(), Optional.of(kept), stamps);
        shelf(datatype).put(id, Life.begun(id, reference, first));
        return id;
    }

    private String newId(String datatype, ObjectNode body) {
        ids++;
        return parent(datatype)
                .map(path -> {
                    String above = text(Fields.read(body, path, schema(datatype)));
                    if (above.isEmpty()) {
                        throw new RemoteFailure.Rejected("400: " + path + " is required", Optional.of(path));
                    }
                    return above + "/" + ids;
                })
                .orElseGet(() -> String.format("%c%04d", Character.toUpperCase(datatype.charAt(0)), ids));
    }

    /** @return the record's id afterwards, another one if it now belongs to another parent */
    String change(String datatype, String id, List<Change> changes) {
        Life life = life(datatype, id);
        ObjectNode body = life.last().body().orElseThrow().deepCopy();
        Map<String, Instant> stamps = new LinkedHashMap<>(life.last().stamps());
        for (Change change : changes) {
            MemoryEdits.apply(body, change, schema(datatype));
            stamps.putAll(views.stamps(datatype, change.path()));
        }
        views.complete(datatype, body, stamps);
        Life.Version version = new Life.Version(clock.instant(), Optional.of(body), stamps);
        if (staysBelow(datatype, life, body)) {
            life.versions().add(version);
            return id;
        }
        return move(datatype, life, version);
    }

    private boolean staysBelow(String datatype, Life life, ObjectNode body) {
        return parent(datatype)
                .map(path -> life.id().startsWith(text(Fields.read(body, path, schema(datatype))) + "/"))
                .orElse(true);
    }

    /** Adds the record anew, or finishes with the one that an interrupted move added, and removes the old one. */
    private String move(String datatype, Life life, Life.Version version) {
        ObjectNode body = version.body().orElseThrow();
        Optional<Life> begun =
                successorOf(datatype, life.id()).filter(Life::alive).filter(other -> staysBelow(datatype, other, body));
        begun.ifPresent(other -> other.versions().add(version));
        String id = begun.map(Life::id).orElseGet(() -> addInPlaceOf(datatype, life, version));
        faults.after("add");
        faults.before("remove");
        life.end(clock.instant());
        return id;
    }

    private String addInPlaceOf(String datatype, Life life, Life.Version version) {
        String id = newId(datatype, version.body().orElseThrow());
        shelf(datatype).put(id, Life.begun(id, life.reference(), version));
        successors.put(new Place(views.shelf(datatype), life.id()), id);
        return id;
    }

    private Optional<Life> successorOf(String datatype, String id) {
        return Optional.ofNullable(successors.get(new Place(views.shelf(datatype), id)))
                .map(shelf(datatype)::get);
    }

    /** The record that took the place of another, or of what took its place. */
    Optional<RemoteRecord> successor(String datatype, String id) {
        return successorOf(datatype, id)
                .flatMap(life -> life.alive() ? visible(datatype, life.id()) : successor(datatype, life.id()));
    }

    void end(String datatype, String id) {
        life(datatype, id).end(clock.instant());
    }

    Optional<CreateOutcome> collision(String datatype, ObjectNode body, String reference) {
        for (Life life : shelf(datatype).values()) {
            if (life.alive() && life.reference().equals(Optional.of(reference))) {
                return Optional.of(new CreateOutcome.Collided(Optional.empty(), Optional.of(life.id())));
            }
            Optional<Path> equal = life.last().body().flatMap(other -> equal(datatype, body, other));
            if (equal.isPresent()) {
                return Optional.of(new CreateOutcome.Collided(equal, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Path> equal(String datatype, ObjectNode one, ObjectNode other) {
        RecordSchema schema = schema(datatype);
        return schema.properties().values().stream()
                .filter(PropertySchema::unique)
                .map(PropertySchema::path)
                .filter(path -> !text(Fields.read(one, path, schema)).isEmpty())
                .filter(path ->
                        text(Fields.read(one, path, schema)).equalsIgnoreCase(text(Fields.read(other, path, schema))))
                .findFirst();
    }

    String kept(String datatype, Path path, String value) {
        return text(Kept.value(schema(datatype), path, Kept.typed(schema(datatype), path, value)));
    }

    String value(String datatype, RemoteRecord record, Path path) {
        return text(Fields.read(record.body(), path, schema(datatype)));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    /** By the system's own clock. */
    Instant created(String datatype, String id) {
        return shelf(datatype).get(id).created().plus(faults.offset());
    }

    List<String> ids(String datatype) {
        return shelf(datatype).values().stream()
                .filter(Life::alive)
                .map(Life::id)
                .toList();
    }

    /** The record as it is, whatever reads show. */
    Optional<RemoteRecord> now(String datatype, String id) {
        return at(datatype, id, Instant.MAX);
    }

    Optional<RemoteRecord> visible(String datatype, String id) {
        return at(datatype, id, clock.instant().minus(faults.lag()));
    }

    private Optional<RemoteRecord> at(String datatype, String id, Instant when) {
        return Optional.ofNullable(shelf(datatype).get(id)).flatMap(life -> life.at(when, clock.instant()));
    }

    /** All records as a listing shows them. */
    List<RemoteRecord> rows(String datatype) {
        return shelf(datatype).keySet().stream()
                .flatMap(id -> at(datatype, id, clock.instant().minus(faults.searchLag())).stream())
                .map(record -> views.row(datatype, record))
                .toList();
    }
}
