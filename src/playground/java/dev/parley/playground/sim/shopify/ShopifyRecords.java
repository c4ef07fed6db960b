package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What the records of every resource have in common: ids, stamps of whole seconds, checks before anything is kept, and
 * webhooks for what was. Thread-safe.
 */
abstract class ShopifyRecords implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    final ShopifySwitches switches;
    final Clock clock;
    private final Resource resource;
    private final BiConsumer<String, ObjectNode> announce;
    private final RecordTable<Long> table;
    private long lastId;

    ShopifyRecords(
            Resource resource,
            long idsAbove,
            ShopifySwitches switches,
            Clock clock,
            BiConsumer<String, ObjectNode> announce) {
        this.resource = resource;
        this.lastId = idsAbove;
        this.switches = switches;
        this.clock = clock;
        this.announce = announce;
        this.table = new RecordTable<>(
                record -> record.get("id").longValue(),
                record -> Times.instant(record.get("updated_at").textValue()),
                clock,
                () -> Math.max(switches.readLagMillis.get(), switches.searchLagMillis.get()));
    }

    /** A new record with what is given; notes what is wrong with it. */
    abstract ObjectNode made(long id, String now, JsonNode given, ShopifyErrors errors);

    /** Notes values that only one record may have and another has. */
    abstract void checkUnique(ObjectNode record, ShopifyErrors errors);

    /** Notes why a record cannot be deleted. */
    void checkDeletion(ObjectNode record, ShopifyErrors errors) {
        // Most can be deleted at any time.
    }

    /** Brings in order what follows from the rest of the record. */
    abstract void settle(ObjectNode record);

    /** Whether a change moves {@code updated_at} and is announced. */
    abstract boolean isStamped(ObjectNode before, ObjectNode after);

    /** Follows a change in the indexes; null before a record is there and after it is deleted. */
    abstract void follow(ObjectNode before, ObjectNode after, long id);

    /** A client's partial PUT: what is not given stays. */
    abstract ObjectNode update(long id, ObjectNode given);

    /** A client's POST; a person may set more. */
    ObjectNode post(ObjectNode given) {
        return create(given);
    }

    @Override
    public final Optional<ObjectNode> find(String id) {
        return table.newest(Long.parseLong(id)).map(ObjectNode::deepCopy);
    }

    @Override
    public final List<ObjectNode> all() {
        return table.read(
                0,
                view -> view.byId().values().stream().map(ObjectNode::deepCopy).toList());
    }

    @Override
    public final int size() {
        return table.size();
    }

    @Override
    public final synchronized ObjectNode create(ObjectNode fields) {
        ObjectNode created = insert(fields, clock.instant());
        announce.accept(resource.many() + "/create", created);
        return created.deepCopy();
    }

    @Override
    public final synchronized void delete(String text) {
        long id = Long.parseLong(text);
        ObjectNode before = table.newest(id).orElseThrow(ShopifyErrors::notFound);
        ShopifyErrors errors = new ShopifyErrors();
        checkDeletion(before, errors);
        errors.throwIfAny();
        table.remove(id);
        follow(before, null, id);
        announce.accept(resource.many() + "/delete", Json.object("id", id));
    }

    @Override
    public final void load(List<ObjectNode> records) {
        Instant stamp = clock.instant().minus(LOAD_STEP.multipliedBy(records.size()));
        for (ObjectNode each : records) {
            insert(each, stamp);
            stamp = stamp.plus(LOAD_STEP);
        }
    }

    final Optional<ObjectNode> visible(long id) {
        return table.find(id, switches.readLagMillis.get());
    }

    final <T> T read(long lagMillis, Function<RecordView<Long>, T> query) {
        return table.read(lagMillis, query);
    }

    final synchronized ObjectNode change(long id, BiConsumer<ObjectNode, ShopifyErrors> edit) {
        ObjectNode before = table.newest(id).orElseThrow(ShopifyErrors::notFound);
        ObjectNode after = before.deepCopy();
        ShopifyErrors errors = new ShopifyErrors();
        edit.accept(after, errors);
        checkUnique(after, errors);
        errors.throwIfAny();
        settle(after);
        if (after.equals(before) && !switches.stampWithoutChange.isOn()) {
            return before.deepCopy();
        }
        boolean stamped = isStamped(before, after);
        if (stamped) {
            after.put("updated_at", Times.text(clock.instant()));
        }
        keep(before, after);
        if (stamped) {
            announce.accept(resource.many() + "/update", after);
        }
        return after.deepCopy();
    }

    private synchronized ObjectNode insert(JsonNode fields, Instant at) {
        ShopifyErrors errors = new ShopifyErrors();
        ObjectNode record = made(lastId + 1, Times.text(at), fields, errors);
        checkUnique(record, errors);
        errors.throwIfAny();
        lastId++;
        settle(record);
        keep(null, record);
        return record;
    }

    private void keep(ObjectNode before, ObjectNode after) {
        table.put(after);
        follow(before, after, after.get("id").longValue());
    }
}
