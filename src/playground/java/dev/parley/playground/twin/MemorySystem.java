package dev.parley.playground.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A business system in memory: the twin of the connectors. It keeps what its traits declare (types, lengths, unique
 * properties, stamps), and its {@link #faults()} imitate lag, lost answers and failures. Thread-safe by one lock; a
 * {@link Gate} is called outside of it.
 */
public final class MemorySystem implements BusinessSystem {

    private final String name;
    private final Map<String, Traits> traits;
    private final Clock clock;
    private final MemoryFaults faults = new MemoryFaults();
    private final MemoryStock stock;
    private final MemoryRecords records;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong lists = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong creates = new AtomicLong();
    private int pageSize = 100;

    public MemorySystem(String name, Map<String, Traits> traits, Clock clock) {
        this.name = name;
        this.traits = traits;
        this.clock = clock;
        this.stock = new MemoryStock(traits, clock, faults);
        this.records = new MemoryRecords(stock);
    }

    /**
     * Lets the ids of a datatype, and of its resource, be {@code {value of the property}/{number}}: a contact person
     * below its customer. Who changes the property adds the record anew and removes the old one ({@code add} and {@code
     * remove} among the {@link #faults()}), and answers with the new id. To be called before there are records.
     */
    public MemorySystem parent(String datatype, Path property) {
        stock.parent(datatype, property);
        return this;
    }

    /** The records as a person sees them at the system's own screen: no lag, no counting. */
    public MemoryRecords records() {
        return records;
    }

    public MemoryFaults faults() {
        return faults;
    }

    public void pageSize(int rows) {
        pageSize = rows;
    }

    /** Remote writes of every kind, also those that were refused. */
    public long writes() {
        return writes.get();
    }

    public long creates() {
        return creates.get();
    }

    /** Reads of single records: by id, by look-up, by reference. */
    public long reads() {
        return reads.get();
    }

    /** Pages of listings of any kind. */
    public long lists() {
        return lists.get();
    }

    @Override
    public long calls() {
        return reads.get() + lists.get() + writes.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> datatypes() {
        return traits.keySet();
    }

    @Override
    public Traits traits(String datatype) {
        return Optional.ofNullable(traits.get(datatype))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no datatype " + datatype));
    }

    @Override
    public Duration callTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        return call("read", reads, () -> stock.visible(datatype, id));
    }

    @Override
    public Page list(String datatype, Listing listing) {
        return call("list", lists, () -> {
            List<RemoteRecord> rows = stock.rows(datatype);
            return listing.changedSince()
                    .map(since -> MemoryFeed.page(rows, since, listing.token(), pageSize))
                    .orElseGet(() -> page(
                            rows.stream()
                                    .sorted(Comparator.comparing(RemoteRecord::id))
                                    .skip(faults.hidden())
                                    .toList(),
                            listing.token(),
                            pageSize));
        });
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return call("keys", lists, () -> page(stock.rows(datatype), token, Integer.MAX_VALUE));
    }

    private static Page page(List<RemoteRecord> rows, Optional<String> token, int size) {
        int from = Math.min(token.map(Integer::parseInt).orElse(0), rows.size());
        int to = (int) Math.min((long) from + size, rows.size());
        return new Page(
                rows.subList(from, to), to < rows.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        return call("lookUp", reads, () -> stock.rows(datatype).stream()
                .filter(row -> stock.value(datatype, row, property).equalsIgnoreCase(value))
                .toList());
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        return call("byReference", reads, () -> stock.rows(datatype).stream()
                .filter(row -> row.reference().filter(reference::equals).isPresent())
                .findFirst());
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return call("createdSince", lists, () -> stock.rows(datatype).stream()
                .filter(row -> !stock.created(datatype, row.id()).isBefore(since))
                .toList());
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        creates.incrementAndGet();
        return call("create", writes, () -> {
            Optional<CreateOutcome> collision = stock.collision(datatype, body, reference);
            if (collision.isPresent()) {
                return collision.get();
            }
            faults.check(body, traits(datatype).schema());
            boolean keeps = traits(datatype).findsReference();
            String id = stock.create(datatype, body, keeps ? Optional.of(reference) : Optional.empty());
            return new CreateOutcome.Created(stock.now(datatype, id).orElseThrow());
        });
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        return call("update", writes, () -> {
            ObjectNode body = stock.now(datatype, current.id())
                    .orElseThrow(() -> gone(datatype))
                    .body();
            refuseLocked(datatype, body);
            changes.forEach(faults::check);
            String id = stock.change(datatype, current.id(), changes);
            return stock.now(datatype, id).orElseThrow();
        });
    }

    /** As connectors say it: no refusal of content, the next read finds out what became of the record. */
    private static RemoteFailure gone(String datatype) {
        return new RemoteFailure.Unavailable("PATCH " + datatype + ": 404", false, Optional.empty(), null);
    }

    /** By a second call the record is gone already, which is fine. */
    @Override
    public void delete(String datatype, RemoteRecord current) {
        if (!traits(datatype).lifetime().deletes()) {
            throw new UnsupportedOperationException(name + " cannot delete " + datatype);
        }
        call("delete", writes, () -> {
            boolean there = stock.now(datatype, current.id()).isPresent();
            if (there) {
                stock.end(datatype, current.id());
            }
            return there;
        });
    }

    private void refuseLocked(String datatype, ObjectNode body) {
        RecordSchema schema = traits(datatype).schema();
        traits(datatype)
                .locked()
                .filter(lock -> Conditions.holds(lock.when(), path -> Fields.read(body, path, schema)))
                .ifPresent(lock -> {
                    throw new RemoteFailure.Rejected(
                            "PATCH " + datatype + ": 400: the record is " + lock.reason(), Optional.empty());
                });
    }

    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        return call("successor", reads, () -> stock.successor(datatype, id));
    }

    private <T> T call(String operation, AtomicLong counter, Supplier<T> effect) {
        counter.incrementAndGet();
        faults.before(operation);
        T answer;
        synchronized (stock) {
            answer = effect.get();
        }
        faults.after(operation);
        return answer;
    }
}
