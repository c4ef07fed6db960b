package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Schema.ID;
import static dev.parley.playground.sim.poweroffice.Schema.STAMP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The entities of one resource: what is the same for all of them. A resource adds its schema and keys, and in
 * the methods to override its defaults, checks and particulars. Thread-safe.
 */
abstract class Store<K extends Comparable<K>> implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    final Books books;
    final Schema schema;
    final Keys keys;
    final RecordTable<K> table;

    private final String noun;
    private final List<Predicate<ObjectNode>> uses = new ArrayList<>();

    /** The noun names the entity in the titles of refusals. */
    Store(Books books, Schema schema, String noun, Keys keys) {
        this.books = books;
        this.schema = schema;
        this.noun = noun;
        this.keys = keys;
        this.table = new RecordTable<>(
                this::key,
                entity -> Stamps.instant(entity.get(STAMP).textValue()),
                books.clock(),
                books.switches().readLagMillis::get);
    }

    /** The key of an entity. */
    abstract K key(ObjectNode entity);

    /** The key an id, as {@link Records} take it, stands for; nothing when no entity can have it. */
    abstract Optional<K> key(String id);

    /** A new entity gets what only the system gives: ids, numbers, stamps of creation. */
    abstract void begin(ObjectNode entity, String stamp);

    /** Fills in what the system itself sets when a client leaves it out; before is null on creation. */
    abstract void fill(ObjectNode before, ObjectNode after);

    /** Finds what is wrong; before is null on creation. */
    abstract void check(Checks checks, ObjectNode before, ObjectNode after, boolean addressPosted);

    /** Takes from an object that is to become an entity what stands in the path or is hidden from clients. */
    void place(ObjectNode entity, ObjectNode given) {}

    /** Gives the parts of an entity their ids and stamps; before and stamp are null unless it is created. */
    void settle(ObjectNode before, ObjectNode after, String stamp) {}

    /** The properties whose change does not move the entity's own stamp. */
    Set<String> unstamped() {
        return Set.of();
    }

    /** Refuses an entity every edit and its removal. */
    void guard(ObjectNode entity) {}

    /** A person's edit in detail; the whole entity, or only what is named. */
    void edit(ObjectNode entity, ObjectNode given, boolean whole) {
        if (whole) {
            schema.replace(entity, given);
        } else {
            schema.merge(entity, given);
        }
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

    Rejected notFound(String id) {
        return Problems.notFound(noun + " with Id " + id + " was not found.");
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

    /** A false where a client said nothing. */
    static void presetFalse(ObjectNode entity, String... names) {
        for (String name : names) {
            if (entity.get(name).isNull()) {
                entity.put(name, false);
            }
        }
    }

    /** An address without a country is Norwegian. */
    static void presetCountry(ObjectNode entity) {
        if (entity.get(Schema.ADDRESS) instanceof ObjectNode address
                && Json.text(address, "CountryCode").isEmpty()) {
            address.put("CountryCode", "NO");
        }
    }

    /** The id as a key of a resource with numbers. */
    static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }

    static long id(ObjectNode entity) {
        return entity.get(ID).longValue();
    }
}
