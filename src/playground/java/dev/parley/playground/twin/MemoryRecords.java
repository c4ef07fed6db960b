package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.Change;
import java.util.List;
import java.util.Optional;

/**
 * The records of a {@link MemorySystem} as a person sees and edits them at the system's own screen. Paths are dotted
 * text; what does not exist, or is no record any more, ends in an exception. Thread-safe.
 */
public final class MemoryRecords {

    private final MemoryStock stock;

    MemoryRecords(MemoryStock stock) {
        this.stock = stock;
    }

    /**
     * A new record with the flat properties given as path, value, path, value …, each in the JSON type that the schema
     * says; returns its id.
     */
    public String add(String datatype, String... pathsAndValues) {
        RecordSchema schema = stock.schema(datatype);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            Path path = Path.of(pathsAndValues[i]);
            MemoryEdits.write(body, path, Kept.typed(schema, path, pathsAndValues[i + 1]), schema);
        }
        return add(datatype, body);
    }

    /** A new record with this body, its lists included; returns its id. */
    public String add(String datatype, ObjectNode body) {
        synchronized (stock) {
            return stock.create(datatype, body, Optional.empty());
        }
    }

    /** Sets one property, in the JSON type that the schema says; null clears it. */
    public void set(String datatype, String id, String path, String value) {
        set(datatype, id, path, Kept.typed(stock.schema(datatype), Path.of(path), value));
    }

    /**
     * Sets one property, or a list as a whole.
     *
     * @throws IllegalArgumentException for a property of a list's elements, and for one that the id depends on
     */
    public void set(String datatype, String id, String path, JsonNode value) {
        Path place = Path.of(path);
        if (stock.schema(datatype).lists().keySet().stream()
                .anyMatch(list -> place.within(list) && !place.equals(list))) {
            throw new IllegalArgumentException(path + " lies in a list; use setLine");
        }
        if (stock.parent(datatype).filter(place::equals).isPresent()) {
            throw new IllegalArgumentException(path + " is part of the id; delete the record and add another");
        }
        edit(datatype, id, new Change(place, value));
    }

    /** What the system would make of a text entered there: cut to its length, rounded to its scale. */
    public String kept(String datatype, String path, String value) {
        return stock.kept(datatype, Path.of(path), value);
    }

    /** Appends an element to a list; returns its id, empty text where elements have none. */
    public String addLine(String datatype, String id, String list, ObjectNode element) {
        synchronized (stock) {
            edit(datatype, id, Change.insert(Path.of(list), element));
            ArrayNode lines = lines(datatype, id, list);
            ListSchema schema = stock.schema(datatype).list(Path.of(list)).orElseThrow();
            ObjectNode added = (ObjectNode) lines.get(lines.size() - 1);
            return schema.id()
                    .map(path -> Fields.read(added, path, schema.element()).asText())
                    .orElse("");
        }
    }

    /** Sets one property of an element. */
    public void setLine(String datatype, String id, String list, String element, String path, JsonNode value) {
        ObjectNode members = JsonNodeFactory.instance.objectNode().set(path, value);
        edit(datatype, id, Change.update(Path.of(list), element, members));
    }

    public void removeLine(String datatype, String id, String list, String element) {
        edit(datatype, id, Change.remove(Path.of(list), element));
    }

    private void edit(String datatype, String id, Change change) {
        synchronized (stock) {
            stock.change(datatype, id, List.of(change));
        }
    }

    public void delete(String datatype, String id) {
        synchronized (stock) {
            stock.end(datatype, id);
        }
    }

    /** Takes a record out of sight without deleting it (an order that became an invoice); reads cannot tell the two. */
    public void vanish(String datatype, String id) {
        delete(datatype, id);
    }

    /** A property as text; empty when there is none, or no record. */
    public String get(String datatype, String id, String path) {
        synchronized (stock) {
            return stock.now(datatype, id)
                    .map(record -> stock.value(datatype, record, Path.of(path)))
                    .orElse("");
        }
    }

    /** The whole record; a copy. */
    public ObjectNode body(String datatype, String id) {
        synchronized (stock) {
            return stock.now(datatype, id).orElseThrow().body().deepCopy();
        }
    }

    /** The elements of a list, none where there is no list; a copy. */
    public ArrayNode lines(String datatype, String id, String list) {
        return MemoryEdits.array(body(datatype, id), Path.of(list), stock.schema(datatype));
    }

    /** Ids of all records that exist. */
    public List<String> ids(String datatype) {
        synchronized (stock) {
            return stock.ids(datatype);
        }
    }
}
