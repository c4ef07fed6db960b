package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The records of one resource. What a person and what a client does is checked, stamped and announced alike; clients
 * read with the read lag. Thread-safe.
 */
public final class ResourceStore implements Records {

    private static final Duration LOAD_STEP = Duration.ofMinutes(7);

    private final Stock stock;
    private final Shape shape;
    private final Stamping stamping;
    private final Shelf shelf;
    private long last;

    ResourceStore(Stock stock, Shape shape) {
        this.stock = stock;
        this.shape = shape;
        this.stamping = shape.stamping();
        this.shelf = new Shelf(shape, stock.switches(), stock.clock());
    }

    public Shape shape() {
        return shape;
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return shelf.newest(id).map(ObjectNode::deepCopy);
    }

    @Override
    public List<ObjectNode> all() {
        return shelf.read(
                0,
                view -> view.byId().values().stream().map(ObjectNode::deepCopy).toList());
    }

    @Override
    public int size() {
        return shelf.size();
    }

    @Override
    public ObjectNode create(ObjectNode fields) {
        return create(fields, row -> {});
    }

    /** As {@link #create(ObjectNode)}, unless the guard throws when it sees the record about to be added. */
    public ObjectNode create(ObjectNode fields, Consumer<ObjectNode> guard) {
        Instant now;
        ObjectNode created;
        synchronized (stock) {
            now = stock.clock().instant();
            created = insert(fields, now, guard);
        }
        stock.announce(new Announcement(shape.resource(), Announcement.Kind.CREATED, null, created, now));
        return created.deepCopy();
    }

    @Override
    public ObjectNode put(String id, ObjectNode fields) {
        ObjectNode complete = Json.object();
        shape.fields().forEach(field -> complete.set(field.name(), Shape.none(field)));
        complete.setAll(fields);
        return edit(id, before -> complete);
    }

    @Override
    public ObjectNode patch(String id, ObjectNode changes) {
        return edit(id, before -> changes);
    }

    /** As {@link #patch}, with changes made of the record as it is at that moment. */
    public ObjectNode edit(String id, UnaryOperator<ObjectNode> changes) {
        Instant now;
        ObjectNode before;
        ObjectNode after;
        synchronized (stock) {
            now = stock.clock().instant();
            before = existing(id);
            after = before.deepCopy();
            merge(after, changes.apply(before.deepCopy()));
            if (after.equals(before) && !stock.switches().stampWithoutChange.isOn()) {
                return after;
            }
            after.set(stamping.modified(), stamping.write().apply(now));
            shelf.put(before, after);
        }
        stock.announce(new Announcement(shape.resource(), Announcement.Kind.UPDATED, before, after, now));
        return after.deepCopy();
    }

    @Override
    public void delete(String id) {
        Instant now;
        ObjectNode before;
        synchronized (stock) {
            now = stock.clock().instant();
            before = existing(id);
            if (stock.keepsReferred() && stock.isReferredTo(shape.resource(), id)) {
                throw stock.refusals().inUse();
            }
            shelf.remove(before);
        }
        stock.announce(new Announcement(shape.resource(), Announcement.Kind.DELETED, before, null, now));
    }

    @Override
    public void load(List<ObjectNode> records) {
        Instant stamp = stock.clock().instant().minus(LOAD_STEP.multipliedBy(records.size()));
        synchronized (stock) {
            for (ObjectNode each : records) {
                insert(each, stamp, row -> {});
                stamp = stamp.plus(LOAD_STEP);
            }
        }
    }

    /** The record as a client sees it; refused as not found if there is none. Must not be changed. */
    public ObjectNode visible(String id) {
        return shelf.visible(id).orElseThrow(stock.refusals()::notFound);
    }

    /** Runs a query against what clients see. */
    public <T> T read(Function<RecordView<Long>, T> query) {
        return shelf.read(stock.switches().readLagMillis.get(), query);
    }

    /** The records that hold a value in a property with a lookup, as clients see them, in the order of their ids. */
    public List<ObjectNode> holding(Field property, String value) {
        if (stock.switches().readLagMillis.get() > 0) {
            return shelf.heldBefore(property, value);
        }
        synchronized (stock) {
            return shelf.holding(property, value);
        }
    }

    /** The id as answers bear it, if there is such a record now. */
    Optional<JsonNode> reference(String id) {
        return shelf.newest(id).map(row -> row.get(stamping.id()));
    }

    boolean refersTo(String resource, String id) {
        return shelf.refersTo(resource, id);
    }

    private ObjectNode insert(ObjectNode fields, Instant at, Consumer<ObjectNode> guard) {
        ObjectNode row = shape.blank();
        row.set(stamping.id(), shape.ids().node(last + 1));
        row.set(stamping.created(), stamping.write().apply(at));
        row.set(stamping.modified(), stamping.write().apply(at));
        merge(row, fields);
        guard.accept(row);
        last++;
        shelf.put(null, row);
        return row;
    }

    private void merge(ObjectNode row, ObjectNode given) {
        Merge merge = new Merge(stock, shape);
        merge.apply(row, given);
        merge.settle(row);
        shape.derive().accept(row);
        shelf.checkUnique(row, stock.refusals());
    }

    private ObjectNode existing(String id) {
        return shelf.newest(id).orElseThrow(stock.refusals()::notFound);
    }
}
