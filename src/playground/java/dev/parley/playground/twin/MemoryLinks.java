package dev.parley.playground.twin;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.Meta;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import dev.parley.sync.StoreFailure;
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The link store in memory: the twin of the one in DynamoDB, with the same conditions, refusals and call counts.
 * Several handles may share the data ({@link #another()}), as several function instances share a table; each counts
 * its own calls. Thread-safe: one lock per shared data; a {@link Gate} is called outside of it.
 */
public final class MemoryLinks implements Links {

    private static final long BATCH = 100;

    private final MemoryData data;
    private final Clock clock;
    private final MemoryCalls calls;

    /** An empty store. @param clock tells whether an intent has expired */
    public MemoryLinks(Clock clock) {
        this(new MemoryData(), clock);
    }

    private MemoryLinks(MemoryData data, Clock clock) {
        this.data = data;
        this.clock = clock;
        this.calls = new MemoryCalls(data);
    }

    /** A second handle on the same data, with its own counters, gate and failures. */
    public MemoryLinks another() {
        return new MemoryLinks(data, clock);
    }

    public void gate(Gate newGate) {
        calls.gate(newGate);
    }

    /** Lets the next calls through this handle fail with {@link StoreFailure} before they have an effect. */
    public void failNext(int number) {
        calls.failNext(number);
    }

    /** Leaves room for links of so many characters as text, instead of 300,000, through every handle. */
    public void largest(int characters) {
        synchronized (data) {
            data.largest(characters);
        }
    }

    @Override
    public Entry find(PairKey pair, Side side, String id) {
        return calls.read("find", entry -> side == Side.RIGHT && entry.link().isPresent() ? 2 : 1, () -> data.pair(pair)
                .entry(side, id));
    }

    @Override
    public Map<String, Entry> findAll(PairKey pair, Side side, Collection<String> ids) {
        return calls.read("findAll", found -> batches(side, found.values()), () -> {
            Map<String, Entry> found = new LinkedHashMap<>();
            ids.forEach(id -> found.put(id, data.pair(pair).entry(side, id)));
            return found;
        });
    }

    private static long batches(Side side, Collection<Entry> found) {
        long linked = found.stream().filter(entry -> entry.link().isPresent()).count();
        long second = side == Side.RIGHT ? (linked + BATCH - 1) / BATCH : 0;
        return (found.size() + BATCH - 1) / BATCH + second;
    }

    @Override
    public Written<Entry> claim(PairKey pair, Entry before, Claim claim) {
        return write("claim", () -> data.pair(pair).claim(before, claim));
    }

    @Override
    public Written<Entry> reclaim(PairKey pair, Entry before, Claim claim) {
        return write("reclaim", () -> data.pair(pair).reclaim(before, claim));
    }

    @Override
    public Written<Entry> release(PairKey pair, Entry before) {
        return write("release", () -> data.pair(pair).release(before));
    }

    @Override
    public Written<Link> link(PairKey pair, Entry left, Entry right, Link link, List<Claim.Key> keys) {
        return write("link", () -> data.pair(pair).link(left, right, link, keys));
    }

    @Override
    public Written<Link> intend(PairKey pair, Link before, Link.Intent intent) {
        return write("intend", () -> data.pair(pair).intend(before, intent, clock.instant()));
    }

    @Override
    public Written<Link> settle(PairKey pair, Link before, Link after) {
        return write("settle", () -> data.pair(pair).settle(before, after));
    }

    @Override
    public Written<Entry> retire(PairKey pair, Link before, Entry.State tombstone, String reason, Instant at) {
        return write("retire", () -> data.pair(pair).retire(before, tombstone, reason, at));
    }

    @Override
    public Optional<Tombstone> tombstone(PairKey pair, Side side, String id) {
        return read(
                "tombstone",
                () -> Optional.ofNullable(data.pair(pair).rows(side).get(id)).flatMap(row -> row.ended));
    }

    @Override
    public Written<Entry> forget(PairKey pair, Entry before, Instant at) {
        return write("forget", () -> data.pair(pair).forgets().forget(before, at));
    }

    @Override
    public Written<Link> rekey(PairKey pair, Link before, Side side, String id, String reason, Instant at) {
        return write("rekey", () -> data.pair(pair).rekey(before, side, id, new Link.History(at, side, "*", reason)));
    }

    @Override
    public void await(Waiting waiting) {
        write("await", () -> data.await(waiting));
    }

    @Override
    public List<Waiting> waiting(PairKey pair, Side side, String id) {
        return read("waiting", () -> data.waiting(pair, side, id));
    }

    @Override
    public List<Waiting> waiting(PairKey awaitedPair) {
        return read("waiting", () -> data.waiting(awaitedPair));
    }

    @Override
    public void ceaseWaiting(Waiting waiting) {
        write("ceaseWaiting", () -> data.ceaseWaiting(waiting));
    }

    @Override
    public Written<Entry> note(PairKey pair, Entry before, Optional<Problem> problem) {
        return write("note", () -> data.pair(pair).note(before, problem));
    }

    @Override
    public Entry.Due markDue(PairKey pair, Side side, String id, Instant notBefore, String why) {
        return write("markDue", () -> data.pair(pair).row(side, id).mark(notBefore, why));
    }

    @Override
    public Written<Boolean> clearDue(PairKey pair, Side side, String id, long counter) {
        return write("clearDue", () -> data.pair(pair).row(side, id).clear(counter));
    }

    @Override
    public List<DueRecord> due(PairKey pair, Instant now, int limit) {
        return read("due", () -> MemoryFinds.due(data.pair(pair), now, limit));
    }

    @Override
    public List<Claim> openClaims(PairKey pair, Side source) {
        return read("openClaims", () -> MemoryFinds.openClaims(data.pair(pair), source));
    }

    @Override
    public LinkPage links(PairKey pair, int limit, Optional<String> next) {
        return read("links", () -> MemoryFinds.links(data.pair(pair), limit, next));
    }

    @Override
    public List<Entry> problems(PairKey pair, int limit) {
        return read("problems", () -> MemoryFinds.problems(data.pair(pair), limit));
    }

    @Override
    public RunState run(PairKey pair) {
        return read("run", () -> data.runs(pair).state());
    }

    @Override
    public Written<RunState> saveRun(
            PairKey pair, RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        return write("saveRun", () -> data.runs(pair).save(before, after, seen, report));
    }

    @Override
    public Seen seen(PairKey pair, String run, Side side) {
        return read("seen", () -> data.runs(pair).seen(run, side));
    }

    @Override
    public List<Report> reports(PairKey pair, int limit) {
        return read("reports", () -> data.runs(pair).reports(limit));
    }

    @Override
    public Meta meta(String connection, String dataflow) {
        return read("meta", () -> data.meta(connection, dataflow));
    }

    @Override
    public Written<Meta> saveMeta(String connection, String dataflow, Meta before, Meta after) {
        return write("saveMeta", () -> data.saveMeta(connection, dataflow, before, after));
    }

    @Override
    public Calls calls() {
        return calls.made();
    }

    private <T> T read(String operation, Supplier<T> effect) {
        return calls.read(operation, answer -> 1, effect);
    }

    private <T> T write(String operation, Supplier<T> effect) {
        return calls.write(operation, effect);
    }
}
