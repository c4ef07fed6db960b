package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store as a rehearsal sees it: what it would write is held in memory, and read back from there; the store itself is
 * only read. Pairs count as listed whole, as they are when they write. Not thread-safe.
 */
final class HeldLinks implements Links {

    /** Begins the id of a record that would have been created; no system gives such one. */
    private static final String PRETENDED = "\u0000to be created from ";

    /** When a side that was never listed will have been: whatever it has now is older. */
    private static final Instant NOT_YET = Instant.parse("9999-01-01T00:00:00Z");

    private final Links store;
    private final HeldEntries held = new HeldEntries();
    private final HeldWaits awaited = new HeldWaits();

    HeldLinks(Links store) {
        this.store = store;
    }

    static boolean isPretended(String id) {
        return id.startsWith(PRETENDED);
    }

    /** Links a record with the counterpart that would have been created for it. */
    void pretend(PairKey pair, Side source, String id) {
        String created = PRETENDED + id;
        held.linked(pair, source == Side.LEFT ? Link.fresh(id, created) : Link.fresh(created, id));
    }

    /** Whether a record has a counterpart that would have been created. */
    static boolean pretends(Entry entry) {
        return entry.other().filter(HeldLinks::isPretended).isPresent();
    }

    /** What the rehearsal has made of an entry, if anything. */
    Optional<Entry> held(PairKey pair, Side side, String id) {
        return held.of(pair, side, id);
    }

    Map<HeldEntries.Mark, Instant> marks() {
        return held.marks();
    }

    @Override
    public Entry find(PairKey pair, Side side, String id) {
        return held.of(pair, side, id).orElseGet(() -> store.find(pair, side, id));
    }

    @Override
    public Map<String, Entry> findAll(PairKey pair, Side side, Collection<String> ids) {
        Map<String, Entry> found = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String id : ids) {
            held.of(pair, side, id).ifPresentOrElse(entry -> found.put(id, entry), () -> others.add(id));
        }
        if (!others.isEmpty()) {
            found.putAll(store.findAll(pair, side, others));
        }
        return found;
    }

    @Override
    public Written<Entry> claim(PairKey pair, Entry before, Claim claim) {
        return done(held.put(pair, before.with(State.CLAIMED, Optional.of(claim))));
    }

    @Override
    public Written<Entry> reclaim(PairKey pair, Entry before, Claim claim) {
        return claim(pair, before, claim);
    }

    @Override
    public Written<Entry> release(PairKey pair, Entry before) {
        return done(held.put(pair, before.with(State.NONE, Optional.empty())));
    }

    private static Written<Entry> done(Entry entry) {
        return new Written.Done<>(entry);
    }

    @Override
    public Written<Link> link(PairKey pair, Entry left, Entry right, Link link, List<Claim.Key> keys) {
        return new Written.Done<>(held.linked(pair, link));
    }

    @Override
    public Written<Link> intend(PairKey pair, Link before, Link.Intent intent) {
        throw new IllegalStateException("a rehearsal was about to write to a system");
    }

    @Override
    public Written<Link> settle(PairKey pair, Link before, Link after) {
        return new Written.Done<>(held.linked(pair, after));
    }

    @Override
    public Written<Entry> retire(PairKey pair, Link before, State tombstone, String reason, Instant at) {
        held.ended(pair, before, tombstone);
        return done(find(pair, Side.LEFT, before.left()));
    }

    @Override
    public Written<Link> rekey(PairKey pair, Link before, Side side, String id, String reason, Instant at) {
        held.ended(pair, before, State.RETIRED);
        return new Written.Done<>(held.linked(pair, before.withId(side, id)));
    }

    @Override
    public Written<Entry> forget(PairKey pair, Entry before, Instant at) {
        throw new IllegalStateException("only a person forgets, and no rehearsal is made of that");
    }

    @Override
    public Optional<Tombstone> tombstone(PairKey pair, Side side, String id) {
        return store.tombstone(pair, side, id);
    }

    @Override
    public void await(Waiting waiting) {
        awaited.add(waiting);
    }

    @Override
    public List<Waiting> waiting(PairKey pair, Side side, String id) {
        return awaited.of(store.waiting(pair, side, id), pair)
                .filter(one -> one.awaitedSide() == side && one.awaited().equals(id))
                .toList();
    }

    @Override
    public List<Waiting> waiting(PairKey awaitedPair) {
        return awaited.of(store.waiting(awaitedPair), awaitedPair).toList();
    }

    @Override
    public void ceaseWaiting(Waiting waiting) {
        awaited.remove(waiting);
    }

    @Override
    public Written<Entry> note(PairKey pair, Entry before, Optional<Problem> problem) {
        Entry entry = find(pair, before.side(), before.id());
        if (entry.link().isEmpty()) {
            return done(held.put(pair, entry.withProblem(problem)));
        }
        held.linked(pair, entry.link().get().withProblem(problem));
        return done(find(pair, before.side(), before.id()));
    }

    @Override
    public Entry.Due markDue(PairKey pair, Side side, String id, Instant notBefore, String why) {
        Entry.Due due = new Entry.Due(1, notBefore, why);
        held.marked(pair, find(pair, side, id), Optional.of(due));
        return due;
    }

    @Override
    public Written<Boolean> clearDue(PairKey pair, Side side, String id, long counter) {
        held.marked(pair, find(pair, side, id), Optional.empty());
        return new Written.Done<>(true);
    }

    @Override
    public List<DueRecord> due(PairKey pair, Instant now, int limit) {
        return store.due(pair, now, limit);
    }

    @Override
    public List<Claim> openClaims(PairKey pair, Side source) {
        return store.openClaims(pair, source).stream()
                .filter(claim -> held.of(pair, source, claim.id())
                        .map(entry -> entry.state() == State.CLAIMED)
                        .orElse(true))
                .toList();
    }

    @Override
    public LinkPage links(PairKey pair, int limit, Optional<String> next) {
        LinkPage page = store.links(pair, limit, next);
        return new LinkPage(
                page.links().stream()
                        .flatMap(link ->
                                held
                                        .of(pair, Side.LEFT, link.left())
                                        .map(Entry::link)
                                        .orElse(Optional.of(link))
                                        .stream())
                        .toList(),
                page.next());
    }

    @Override
    public List<Entry> problems(PairKey pair, int limit) {
        return store.problems(pair, limit);
    }

    @Override
    public RunState run(PairKey pair) {
        RunState state = store.run(pair);
        Map<Side, Instant> listed = new EnumMap<>(Map.of(Side.LEFT, NOT_YET, Side.RIGHT, NOT_YET));
        listed.putAll(state.listed());
        return state.withListings(state.cursors(), listed);
    }

    @Override
    public Written<RunState> saveRun(
            PairKey pair, RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        throw new IllegalStateException("a rehearsal keeps no run");
    }

    @Override
    public Seen seen(PairKey pair, String run, Side side) {
        return store.seen(pair, run, side);
    }

    @Override
    public List<Report> reports(PairKey pair, int limit) {
        return store.reports(pair, limit);
    }

    @Override
    public Meta meta(String connection, String dataflow) {
        return store.meta(connection, dataflow);
    }

    @Override
    public Written<Meta> saveMeta(String connection, String dataflow, Meta before, Meta after) {
        throw new IllegalStateException("a rehearsal lets nothing go live");
    }

    @Override
    public Calls calls() {
        return store.calls();
    }
}
