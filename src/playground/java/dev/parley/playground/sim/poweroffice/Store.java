package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Schema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The entities of one resource: how all of them are kept, edited, checked and stamped. Thread-safe. */
abstract class Store<K extends Comparable<K>> extends Resource<K> implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    final RecordTable<K> table;

    private final List<Predicate<ObjectNode>> uses = new ArrayList<>();

    /** The noun names the entity in the titles of refusals. */
    Store(Books books, Schema schema, String noun, Keys keys) {
        super(books, schema, noun, keys);
        this.table = new RecordTable<>(
                this::key,
                entity -> Stamps.instant(entity.get(STAMP).textValue()),
                books.clock(),
                books.switches().readLagMillis::get);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return key(id).flatMap(table::newest).map(ObjectNode::deepCopy);
    }

    @Override
    public List<ObjectNode> all() {
        return table.read(
                0,
                view -> view.byId().values().stream().map(ObjectNode::deepCopy).toList());
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public ObjectNode create(ObjectNode fields) {
        return insert(fields, books.stamps().next()).deepCopy();
    }

    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        return change(id, entity -> {
                    edit(entity, fields, true);
                    return true;
                })
                .deepCopy();
    }

    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return change(id, entity -> {
                    edit(entity, changes, false);
                    return false;
                })
                .deepCopy();
    }

    @Override
    public void delete(String id) {
        synchronized (books) {
            ObjectNode before = existing(id);
            guard(before);
            if (uses.stream().anyMatch(use -> use.test(before))) {
                throw Problems.conflict("The " + noun + " is in use and cannot be deleted.");
            }
            table.remove(key(before));
            keys.move(before, null);
        }
    }

    @Override
    public void load(List<ObjectNode> records) {
        Instant stamp = books.clock().instant().minus(LOAD_STEP.multipliedBy(records.size()));
        for (ObjectNode each : records) {
            insert(each, stamp);
            stamp = stamp.plus(LOAD_STEP);
        }
    }

    /** An entity a use is true of cannot be deleted. */
    void usedBy(Predicate<ObjectNode> use) {
        uses.add(use);
    }

    Optional<ObjectNode> visible(String id) {
        return key(id).flatMap(
                        key -> table.find(key, books.switches().readLagMillis.get()));
    }

    <T> T read(Function<RecordView<K>, T> query) {
        return table.read(books.switches().readLagMillis.get(), query);
    }

    /** A client's creation; the node is not the caller's to change. */
    ObjectNode insert(ObjectNode fields) {
        return insert(fields, books.stamps().next());
    }

    private ObjectNode insert(ObjectNode fields, Instant at) {
        synchronized (books) {
            ObjectNode entity = schema.whole(fields);
            place(entity, fields);
            accept(null, entity, true);
            String stamp = Stamps.text(at);
            begin(entity, stamp);
            entity.put(STAMP, stamp);
            settle(null, entity, stamp);
            keep(null, entity);
            return entity;
        }
    }

    /**
     * Edits a copy, checks it, moves the stamps it must move and keeps it; the edit tells whether an address
     * was posted.
     */
    ObjectNode change(String id, Predicate<ObjectNode> edit) {
        synchronized (books) {
            ObjectNode before = existing(id);
            guard(before);
            return change(before, edit);
        }
    }

    /** As {@link #change(String, Predicate)} without the guard. The caller holds the books. */
    ObjectNode change(ObjectNode before, Predicate<ObjectNode> edit) {
        ObjectNode after = before.deepCopy();
        accept(before, after, edit.test(after));
        settle(before, after, null);
        boolean unchanged = after.equals(before);
        if (unchanged && !books.switches().stampWithoutChange.isOn()) {
            return before;
        }
        if (unchanged || !stamped(after).equals(stamped(before))) {
            after.put(STAMP, Stamps.text(books.stamps().next()));
        }
        keep(before, after);
        return after;
    }

    ObjectNode existing(String id) {
        return key(id).flatMap(table::newest).orElseThrow(() -> notFound(id));
    }

    void keep(ObjectNode before, ObjectNode after) {
        table.put(after);
        keys.move(before, after);
    }

    private void accept(ObjectNode before, ObjectNode after, boolean addressPosted) {
        Checks checks = new Checks(books.switches());
        fill(before, after);
        check(checks, before, after, addressPosted);
        checks.lengths(schema, after);
        keys.check(checks, after);
        checks.throwIfAny(noun);
    }

    private JsonNode stamped(ObjectNode entity) {
        ObjectNode own = Json.object();
        own.setAll(entity);
        return own.remove(unstamped());
    }
}
