package dev.parley.links;

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
import dev.parley.sync.Tombstone;
import dev.parley.sync.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The link store in one DynamoDB table; {@link Tables} makes it, {@code docs/reference/store.md} tells what is in it.
 * Thread-safe as the client is.
 *
 * <p>Each call sent counts, also one refused. A write to a record that was marked due since it was read is refused by
 * the table and sent again, and a transaction that meets another waits and is sent again, so a few writes count twice.
 */
public final class DynamoLinks implements Links {

    private final Table table;
    private final Finds finds;
    private final ClaimWrites claims;
    private final LinkWrites links;
    private final RekeyWrites rekeys;
    private final ForgetWrites forgets;
    private final Tombstones tombstones;
    private final Waits waits;
    private final RecordWrites records;
    private final Marks marks;
    private final Runs runs;
    private final Metas metas;

    /**
     * A store in an existing table.
     *
     * @param client with timeouts short enough for the caller; stays the caller's to close
     * @param clock tells whether an intent has expired and when a seen page or report expires
     * @param random for pauses between attempts and for tokens of single writes; thread-safe
     */
    public DynamoLinks(DynamoDbClient client, String tableName, Clock clock, RandomGenerator random) {
        table = new Table(client, tableName, random);
        MarkHints hints = new MarkHints();
        finds = new Finds(table, hints);
        claims = new ClaimWrites(table);
        links = new LinkWrites(table);
        rekeys = new RekeyWrites(table);
        forgets = new ForgetWrites(table);
        tombstones = new Tombstones(table);
        waits = new Waits(table);
        records = new RecordWrites(table, hints, clock, random);
        marks = new Marks(table);
        runs = new Runs(table, clock, random);
        metas = new Metas(table, random);
    }

    @Override
    public Entry find(PairKey pair, Side side, String id) {
        return finds.find(pair, side, id);
    }

    @Override
    public Map<String, Entry> findAll(PairKey pair, Side side, Collection<String> ids) {
        return finds.findAll(pair, side, ids);
    }

    @Override
    public Written<Entry> claim(PairKey pair, Entry before, Claim claim) {
        return claims.claim(pair, before, claim);
    }

    @Override
    public Written<Entry> reclaim(PairKey pair, Entry before, Claim claim) {
        return claims.reclaim(pair, before, claim);
    }

    /** {@inheritDoc} Reads the record first: a tombstone comes to light again. */
    @Override
    public Written<Entry> release(PairKey pair, Entry before) {
        return claims.release(pair, before);
    }

    @Override
    public Written<Link> link(PairKey pair, Entry left, Entry right, Link link, List<Claim.Key> keys) {
        return links.link(pair, left, right, link, keys);
    }

    @Override
    public Written<Link> intend(PairKey pair, Link before, Link.Intent intent) {
        return records.intend(pair, before, intent);
    }

    @Override
    public Written<Link> settle(PairKey pair, Link before, Link after) {
        return records.settle(pair, before, after);
    }

    /** {@inheritDoc} Reads both records first: the left one knows the keys. */
    @Override
    public Written<Entry> retire(PairKey pair, Link before, Entry.State tombstone, String reason, Instant at) {
        return links.retire(pair, before, tombstone, reason, at);
    }

    /** {@inheritDoc} Reads the records first, all three. */
    @Override
    public Written<Link> rekey(PairKey pair, Link before, Side side, String id, String reason, Instant at) {
        return rekeys.rekey(pair, before, side, id, reason, at);
    }

    @Override
    public Optional<Tombstone> tombstone(PairKey pair, Side side, String id) {
        return tombstones.find(pair, side, id);
    }

    @Override
    public Written<Entry> forget(PairKey pair, Entry before, Instant at) {
        return forgets.forget(pair, before, at);
    }

    @Override
    public void await(Waiting waiting) {
        waits.await(waiting);
    }

    @Override
    public List<Waiting> waiting(PairKey pair, Side side, String id) {
        return waits.waiting(pair, side, id);
    }

    @Override
    public List<Waiting> waiting(PairKey awaitedPair) {
        return waits.waiting(awaitedPair);
    }

    @Override
    public void ceaseWaiting(Waiting waiting) {
        waits.cease(waiting);
    }

    @Override
    public Written<Entry> note(PairKey pair, Entry before, Optional<Problem> problem) {
        return records.note(pair, before, problem);
    }

    @Override
    public Entry.Due markDue(PairKey pair, Side side, String id, Instant notBefore, String why) {
        return marks.mark(pair, side, id, notBefore, why);
    }

    @Override
    public Written<Boolean> clearDue(PairKey pair, Side side, String id, long counter) {
        return marks.clear(pair, side, id, counter);
    }

    /** {@inheritDoc} By the index, which may lag: read the record again before deciding. */
    @Override
    public List<DueRecord> due(PairKey pair, Instant now, int limit) {
        return finds.due(pair, now, limit);
    }

    @Override
    public List<Claim> openClaims(PairKey pair, Side source) {
        return finds.openClaims(pair, source);
    }

    @Override
    public LinkPage links(PairKey pair, int limit, Optional<String> next) {
        return finds.links(pair, limit, next);
    }

    /** {@inheritDoc} Found by the index, which may lag; read consistently. */
    @Override
    public List<Entry> problems(PairKey pair, int limit) {
        return finds.problems(pair, limit);
    }

    @Override
    public RunState run(PairKey pair) {
        return runs.run(pair);
    }

    @Override
    public Written<RunState> saveRun(
            PairKey pair, RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        return runs.save(pair, before, after, seen, report);
    }

    @Override
    public Seen seen(PairKey pair, String run, Side side) {
        return runs.seen(pair, run, side);
    }

    @Override
    public List<Report> reports(PairKey pair, int limit) {
        return runs.reports(pair, limit);
    }

    @Override
    public Meta meta(String connection, String dataflow) {
        return metas.meta(connection, dataflow);
    }

    @Override
    public Written<Meta> saveMeta(String connection, String dataflow, Meta before, Meta after) {
        return metas.save(connection, dataflow, before, after);
    }

    @Override
    public Calls calls() {
        return table.calls();
    }
}
