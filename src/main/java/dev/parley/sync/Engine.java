package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the pairs of one dataflow of one connection in step. Webhooks, schedules and commands all end in the same call:
 * reconcile this record of this pair. One instance per function instance; not thread-safe.
 */
public final class Engine {

    private final String connection;
    private final Dataflow dataflow;
    private final Map<Side, BusinessSystem> systems;
    private final Links links;
    private final Clock clock;
    private final Standings standings;
    private final Works works;
    private final Rehearsals rehearsals;
    private final Approving approving;
    private final Meter meter = new Meter();

    /**
     * Nothing is called yet.
     *
     * @param systems by the names the dataflow uses
     * @param fingerprints under the key of this installation
     * @param ids fresh unique ids
     * @param approvals how new and changed definitions go live
     */
    public Engine(
            String connection,
            Dataflow dataflow,
            Function<String, BusinessSystem> systems,
            Links links,
            Fingerprints fingerprints,
            Clock clock,
            Supplier<String> ids,
            Approvals approvals) {
        this.connection = connection;
        this.dataflow = dataflow;
        BusinessSystem left = systems.apply(dataflow.left().system());
        boolean one = dataflow.left().system().equals(dataflow.right().system());
        // A system on both sides has one limit.
        this.systems = Map.of(
                Side.LEFT,
                left,
                Side.RIGHT,
                one ? left : systems.apply(dataflow.right().system()));
        this.links = links;
        this.clock = clock;
        this.standings = new Standings(connection, dataflow, links, fingerprints, clock, approvals);
        this.works = new Works(connection, dataflow, fingerprints, ids, standings);
        this.rehearsals = new Rehearsals(works, this.systems, links);
        this.approving = new Approving(works, rehearsals, links);
    }

    public Dataflow dataflow() {
        return dataflow;
    }

    public Links links() {
        return links;
    }

    /** What is done, as it is done. */
    public Meter meter() {
        return meter;
    }

    /** Calls made to both systems so far, tokens excluded. */
    public long remoteCalls() {
        return systems.values().stream()
                .distinct()
                .mapToLong(BusinessSystem::calls)
                .sum();
    }

    /** The system on a side, for what is not the engine's to do. */
    public BusinessSystem system(Side side) {
        return systems.get(side);
    }

    public PairKey key(String pair) {
        return new PairKey(connection, dataflow.name(), pair);
    }

    /**
     * Reconciles one record; one of a pair that may not write now is only marked.
     *
     * @param anew whether content that was refused before is sent again
     * @throws RemoteFailure.Denied when credentials or privileges are wrong
     * @throws StoreFailure when not even a mark could be stored
     */
    public Fate reconcile(String pair, Side side, String id, Budget budget, boolean anew) {
        return writing(pair, side, id)
                .orElseGet(() -> new Records(session(budget, false).work(pair)).handle(side, id, anew));
    }

    /**
     * Reconciles many records of a pair; content that was refused before is sent again. What is listed or looked up for
     * one serves the others.
     *
     * @return the fates of those looked at: fewer when the time is over or a system asks to wait
     */
    public List<Fate> reconcileAnew(String pair, List<Entry> entries, Budget budget) {
        Work work = session(budget, false).work(pair);
        Records records = new Records(work);
        List<Fate> fates = new ArrayList<>();
        for (Entry entry : entries) {
            if (work.stopped()) {
                break;
            }
            fates.add(writing(pair, entry.side(), entry.id())
                    .orElseGet(() -> records.handle(entry.side(), entry.id(), true)));
        }
        return fates;
    }

    /**
     * Reconciles one record because a webhook tells of it. As {@link #reconcile}, but what was written to a moment ago
     * is left to the next run: a record that is edited a hundred times in a few seconds is written twice.
     */
    public Fate hint(String pair, Side side, String id, Budget budget) {
        return writing(pair, side, id)
                .orElseGet(() -> new Records(session(budget, true).work(pair)).handle(side, id, false));
    }

    /** Empty when the pair may write; else the record is marked for later. */
    private Optional<Fate> writing(String pair, Side side, String id) {
        if (standings.recent(pair) == Standing.LIVE) {
            return Optional.empty();
        }
        mark(pair, side, id, Standing.HELD_BACK);
        return Optional.of(Fate.DUE);
    }

    /** Marks a record to be looked at by the next run. */
    public void mark(String pair, Side side, String id, String why) {
        links.markDue(key(pair), side, id, clock.instant(), why);
    }

    /** Where a datatype of a system takes part. */
    public List<Place> places(String system, String datatype) {
        List<Place> places = new ArrayList<>();
        for (Pair pair : dataflow.pairs()) {
            for (Side side : Side.values()) {
                boolean here = dataflow.end(side).system().equals(system)
                        && pair.end(side).datatype().equals(datatype);
                if (here) {
                    places.add(new Place(pair.name(), side));
                }
            }
        }
        return places;
    }

    /** A pair and the side a record stands on. */
    public record Place(String pair, Side side) {}

    /**
     * Runs a sync or reconcile of a pair, or goes on with the one that is open, until done or out of time. One that is
     * paused does nothing and says so.
     */
    public Report run(String pair, RunState.Kind kind, Budget budget, Progress progress) {
        Standing standing = standings.now(pair);
        if (standing == Standing.PAUSED) {
            return Report.nothing("paused", clock.instant(), standing.text());
        }
        Optional<Report> waiting =
                standing == Standing.LIVE ? Optional.empty() : approving.await(pair, kind, standing, budget);
        return waiting.orElseGet(() -> work(pair, budget, progress).go(kind));
    }

    /** Whether a pair may write, as it stands in the store now; nothing is stored by asking. */
    public Standing standing(String pair) {
        return standings.glance(pair);
    }

    /** What a whole comparison of pairs would do; nothing is written to anything. @param shown deeds at most */
    public Preview preview(List<String> pairs, Budget budget, int shown) {
        return rehearsals.preview(pairs, budget, shown);
    }

    /** Runs pairs as their preview was approved, whether they are live or wait for that. @param hash of the preview */
    public Approval approve(List<String> pairs, String hash, Budget budget, Progress progress) {
        return approving.approve(pairs, hash, budget, pair -> work(pair, budget, progress));
    }

    /** Why each value of a record is what it is; values are read live. Empty when nothing is known of the record. */
    public Optional<Explanation> explain(String pair, Side side, String id, Budget budget) {
        return new Explaining(session(budget, false).work(pair), standings.glance(pair)).explain(side, id);
    }

    /** What only a person asks for. */
    public Operator operator() {
        return new Operator(dataflow, (pair, budget) -> session(budget, false).work(pair), standings, this::key);
    }

    private Session session(Budget budget, boolean hint) {
        Halt halt = new Halt(hint);
        return works.session(new Works.Means(
                systems,
                links,
                budget,
                pair -> new Tally(clock, halt, Optional.of(new Tally.Metered(meter, pair))),
                pair -> new Ceiling(clock),
                pair -> standings.recent(pair) == Standing.LIVE));
    }

    private Run work(String pair, Budget budget, Progress progress) {
        return new Run(
                session(budget, false).work(pair),
                progress,
                standings.meaning(pair),
                () -> rehearsals.preview(List.of(pair), budget, 0));
    }

    /** The table was filled under another fingerprint key; every base would look changed. */
    public static final class WrongKey extends IllegalStateException {
        private static final long serialVersionUID = 1;

        WrongKey() {
            super("the links in this table were stored under another PARLEY_FINGERPRINT_KEY; set the former key again,"
                    + " or use another table");
        }
    }
}
