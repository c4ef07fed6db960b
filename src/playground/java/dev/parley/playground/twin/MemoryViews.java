package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a {@link MemorySystem} itself puts into its records, whichever datatype they are written through: stamps, ids of
 * list elements, digests of lists. Used only under the lock of {@link MemoryRecords}.
 */
final class MemoryViews {

    private final Map<String, Traits> traits;
    private final Supplier<Instant> clock;
    private int elements;
    private long ticks;

    /** @param clock the system's own */
    MemoryViews(Map<String, Traits> traits, Supplier<Instant> clock) {
        this.traits = traits;
        this.clock = clock;
    }

    Traits traits(String datatype) {
        return traits.get(datatype);
    }

    RecordSchema schema(String datatype) {
        return traits.get(datatype).schema();
    }

    /** Where the records of a datatype are kept: with those of all datatypes of its resource. */
    String shelf(String datatype) {
        return traits.get(datatype).resource().orElse(datatype);
    }

    private List<Traits> of(String datatype) {
        return traits.keySet().stream()
                .filter(other -> shelf(other).equals(shelf(datatype)))
                .map(traits::get)
                .toList();
    }

    /** All stamps of a new record. */
    Map<String, Instant> stamps(String datatype) {
        Set<Traits.Clock> clocks = new LinkedHashSet<>();
        of(datatype).forEach(view -> clocks.addAll(view.clocks()));
        return moved(clocks);
    }

    /** The stamps that move when a property changes. */
    Map<String, Instant> stamps(String datatype, Path changed) {
        Set<Traits.Clock> clocks = new LinkedHashSet<>();
        of(datatype).forEach(view -> view.clockOf(changed).ifPresent(clocks::add));
        return moved(clocks);
    }

    private Map<String, Instant> moved(Set<Traits.Clock> clocks) {
        Map<String, Instant> stamps = new LinkedHashMap<>();
        clocks.forEach(stamp -> stamps.computeIfAbsent(stamp.name(), name -> now(stamp)));
        return stamps;
    }

    /** An exact stamp never repeats; the others are whole seconds. */
    private Instant now(Traits.Clock stamp) {
        return stamp.exact()
                ? clock.get().plusNanos(100 * ++ticks)
                : Instant.ofEpochSecond(clock.get().getEpochSecond());
    }

    /** Gives ids to elements that have none yet, and brings the digests up to date. */
    void complete(String datatype, ObjectNode body, Map<String, Instant> stamps) {
        for (Traits view : of(datatype)) {
            view.schema().lists().forEach((path, list) -> MemoryEdits.elements(body, path, view.schema())
                    .forEach(element -> identify(element, list)));
            view.digests()
                    .forEach((list, digests) ->
                            digests.forEach(digest -> digest(body, list, digest, view.schema(), stamps)));
        }
    }

    private void identify(ObjectNode element, ListSchema list) {
        list.id()
                .filter(path -> Fields.read(element, path, list.element()).isNull())
                .ifPresent(path -> Fields.write(element, path, nextId(list, path), list.element()));
    }

    private JsonNode nextId(ListSchema list, Path path) {
        elements++;
        return is(ValueType.INTEGER, list.element(), path)
                ? JsonNodeFactory.instance.numberNode(elements)
                : TextNode.valueOf("e" + elements);
    }

    /** A count and the record's stamp are known; what else a digest may be is left to who writes the record. */
    private static void digest(
            ObjectNode body, Path list, Path digest, RecordSchema schema, Map<String, Instant> stamps) {
        if (digest.last().equalsIgnoreCase("LineCount")) {
            int count = MemoryEdits.elements(body, list, schema).size();
            Fields.write(body, digest, JsonNodeFactory.instance.numberNode(count), schema);
        } else if (is(ValueType.DATETIME, schema, digest) && stamps.containsKey(Traits.RECORD)) {
            Fields.write(
                    body, digest, TextNode.valueOf(stamps.get(Traits.RECORD).toString()), schema);
        }
    }

    private static boolean is(ValueType type, RecordSchema schema, Path path) {
        return schema.property(path).map(PropertySchema::type).equals(Optional.of(type));
    }

    /** A record as a listing shows it: without the lists that it has only digests of. */
    RemoteRecord row(String datatype, RemoteRecord record) {
        Traits view = traits.get(datatype);
        if (!view.rowsArePartial()) {
            return record;
        }
        ObjectNode body = record.body().deepCopy();
        view.digests().keySet().forEach(list -> remove(body, list, view.schema()));
        return new RemoteRecord(record.id(), body, record.stamps(), record.fetchedAt(), record.reference());
    }

    private static void remove(ObjectNode body, Path path, RecordSchema schema) {
        List<String> names = path.segments();
        JsonNode parent =
                names.size() == 1 ? body : Fields.read(body, new Path(names.subList(0, names.size() - 1)), schema);
        if (parent instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> schema.namesFoldCase()
                            ? member.getKey().equalsIgnoreCase(path.last())
                            : member.getKey().equals(path.last()));
        }
    }
}
