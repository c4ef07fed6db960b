package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The records of a {@link MemorySystem}, with every version they had, so that lagging reads can show an older one. */
public final class MemoryRecords {

    /** One version; an empty body means deleted. */
    private record Version(Instant at, Optional<ObjectNode> body, Map<String, Instant> stamps) {}

    private record Life(Instant created, Optional<String> reference, List<Version> versions) {
        Version last() {
            return versions.get(versions.size() - 1);
        }
    }

    private final Map<String, Traits> traits;
    private final Clock clock;
    private final MemoryFaults faults;
    private final Map<String, TreeMap<String, Life>> lives = new HashMap<>();
    private int ids;
    private long ticks;

    MemoryRecords(Map<String, Traits> traits, Clock clock, MemoryFaults faults) {
        this.traits = traits;
        this.clock = clock;
        this.faults = faults;
    }

    /** A new record with the flat text properties given as path, value, path, value …; returns its id. */
    public synchronized String add(String datatype, String... pathsAndValues) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            Fields.write(
                    body,
                    Path.of(pathsAndValues[i]),
                    text(pathsAndValues[i + 1]),
                    traits.get(datatype).schema());
        }
        return create(datatype, body, Optional.empty());
    }

    private static JsonNode text(String value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        return "true".equals(value) || "false".equals(value)
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value))
                : TextNode.valueOf(value);
    }

    /** Sets one property as a person would; null clears it. */
    public synchronized void set(String datatype, String id, String path, String value) {
        set(datatype, id, Map.of(Path.of(path), text(value)));
    }

    public synchronized void delete(String datatype, String id) {
        Life life = lives.get(datatype).get(id);
        life.versions()
                .add(new Version(clock.instant(), Optional.empty(), life.last().stamps()));
    }

    /** A property as text; empty when there is none, or no record. */
    public synchronized String get(String datatype, String id, String path) {
        return now(datatype, id)
                .map(record -> value(datatype, record, Path.of(path)))
                .orElse("");
    }

    public synchronized List<String> ids(String datatype) {
        return lives.getOrDefault(datatype, new TreeMap<>()).entrySet().stream()
                .filter(life -> life.getValue().last().body().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    String value(String datatype, RemoteRecord record, Path path) {
        JsonNode value = Fields.read(record.body(), path, traits.get(datatype).schema());
        return value.isNull() ? "" : value.asText();
    }

    String create(String datatype, ObjectNode body, Optional<String> reference) {
        String id = String.format("%c%04d", Character.toUpperCase(datatype.charAt(0)), ++ids);
        Life life = new Life(clock.instant(), reference, new ArrayList<>());
        ObjectNode kept = body.deepCopy();
        traits.get(datatype).schema().properties().values().forEach(property -> keep(datatype, kept, property));
        traits.get(datatype).schema().properties().values().stream()
                .filter(property -> faults.refuses(property.path()))
                .filter(property -> !Fields.read(
                                kept, property.path(), traits.get(datatype).schema())
                        .isNull())
                .forEach(property -> refuse(property.path()));
        Map<String, Instant> stamps = new HashMap<>();
        traits.get(datatype).clocks().forEach(stamp -> stamps.put(stamp.name(), stamp(stamp)));
        life.versions().add(new Version(clock.instant(), Optional.of(kept), stamps));
        lives.computeIfAbsent(datatype, key -> new TreeMap<>()).put(id, life);
        return id;
    }

    void set(String datatype, String id, Map<Path, JsonNode> values) {
        Life life = lives.get(datatype).get(id);
        ObjectNode body = life.last().body().orElseThrow().deepCopy();
        Map<String, Instant> stamps = new LinkedHashMap<>(life.last().stamps());
        values.forEach((path, value) -> {
            Fields.write(body, path, value, traits.get(datatype).schema());
            traits.get(datatype).schema().property(path).ifPresent(property -> keep(datatype, body, property));
            traits.get(datatype).clockOf(path).ifPresent(stamp -> stamps.put(stamp.name(), stamp(stamp)));
        });
        life.versions().add(new Version(clock.instant(), Optional.of(body), stamps));
    }

    /** An exact stamp never repeats; the others are whole seconds. */
    private Instant stamp(Traits.Clock stamp) {
        return stamp.exact()
                ? clock.instant().plusNanos(100 * ++ticks)
                : Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    /** What the system makes of a value: cut to its length, rounded to its scale. */
    private void keep(String datatype, ObjectNode body, PropertySchema property) {
        JsonNode value = Fields.read(body, property.path(), traits.get(datatype).schema());
        if (value.isTextual() && property.maxLength() > 0 && value.asText().length() > property.maxLength()) {
            String cut = value.asText().substring(0, property.maxLength());
            Fields.write(
                    body,
                    property.path(),
                    TextNode.valueOf(cut),
                    traits.get(datatype).schema());
        }
        if (value.isNumber() && property.scale() >= 0) {
            BigDecimal rounded = value.decimalValue().setScale(property.scale(), RoundingMode.HALF_UP);
            JsonNode node = JsonNodeFactory.instance.numberNode(rounded);
            Fields.write(body, property.path(), node, traits.get(datatype).schema());
        }
    }

    void refuse(Path path) {
        if (faults.refuses(path)) {
            throw new RemoteFailure.Rejected("400: " + path.text() + " is not accepted", Optional.of(path));
        }
    }

    Optional<CreateOutcome> collision(String datatype, ObjectNode body, String reference) {
        for (String id : ids(datatype)) {
            if (lives.get(datatype)
                    .get(id)
                    .reference()
                    .filter(reference::equals)
                    .isPresent()) {
                return Optional.of(new CreateOutcome.Collided(Optional.empty(), Optional.of(id)));
            }
            ObjectNode other = lives.get(datatype).get(id).last().body().orElseThrow();
            for (PropertySchema property :
                    traits.get(datatype).schema().properties().values()) {
                String mine = Fields.read(
                                body, property.path(), traits.get(datatype).schema())
                        .asText("");
                String theirs = Fields.read(
                                other, property.path(), traits.get(datatype).schema())
                        .asText("");
                if (property.unique() && !mine.isEmpty() && !"null".equals(mine) && mine.equalsIgnoreCase(theirs)) {
                    return Optional.of(new CreateOutcome.Collided(Optional.of(property.path()), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    Instant created(String datatype, String id) {
        return lives.get(datatype).get(id).created();
    }

    /** The record as it is, whatever reads show. */
    Optional<RemoteRecord> now(String datatype, String id) {
        return at(datatype, id, Instant.MAX);
    }

    Optional<RemoteRecord> visible(String datatype, String id) {
        return at(datatype, id, clock.instant().minus(faults.lag()));
    }

    List<RemoteRecord> all(String datatype) {
        return lives.getOrDefault(datatype, new TreeMap<>()).keySet().stream()
                .flatMap(id -> visible(datatype, id).stream())
                .toList();
    }

    private Optional<RemoteRecord> at(String datatype, String id, Instant when) {
        Life life = lives.getOrDefault(datatype, new TreeMap<>()).get(id);
        if (life == null) {
            return Optional.empty();
        }
        return life.versions().stream()
                .filter(version -> !version.at().isAfter(when))
                .reduce((older, newer) -> newer)
                .filter(version -> version.body().isPresent())
                .map(version -> new RemoteRecord(
                        id, version.body().get(), version.stamps(), clock.instant(), life.reference()));
    }
}
