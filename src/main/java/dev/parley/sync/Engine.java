package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Standings standings;

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
        this.systems = Map.of(
                Side.LEFT, systems.apply(dataflow.left().system()),
                Side.RIGHT, systems.apply(dataflow.right().system()));
        this.links = links;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.ids = ids;
        this.standings = new Standings(connection, dataflow, links, fingerprints, clock, approvals);
    }

    public Dataflow dataflow() {
        return dataflow;
    }

    public Links links() {
        return links;
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
        mark(pair, side, id, "its pair may not write yet");
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

    /** Runs a sync or reconcile of a pair, or goes on with the one that is open, until done or out of time. */
    public Report run(String pair, RunState.Kind kind, Budget budget, Progress progress) {
        Standing standing = standings.now(pair);
        if (standing != Standing.LIVE) {
            return Report.nothing(standing.name().toLowerCase(Locale.ROOT), clock.instant(), standing.text());
        }
        return new Run(session(budget, false).work(pair), progress).go(kind);
    }

    /** Whether a pair may write, as it stands in the store now. */
    public Standing standing(String pair) {
        return standings.now(pair);
    }

    /** Why each value of a record is what it is; values are read live. Empty when nothing is known of the record. */
    public Optional<Explanation> explain(String pair, Side side, String id, Budget budget) {
        return new Explaining(session(budget, false).work(pair)).explain(side, id);
    }

    private Session session(Budget budget, boolean hint) {
        Halt halt = new Halt(hint);
        return new Session(
                dataflow,
                (pair, companions) -> work(pair, budget, new Tally(clock, halt), companions),
                pair -> standings.recent(pair) == Standing.LIVE);
    }

    private Work work(String name, Budget budget, Tally tally, Companions companions) {
        Pair pair = dataflow.pair(name)
                .orElseThrow(() -> new IllegalArgumentException("no pair " + name + " in " + dataflow.name()));
        BusinessSystem left = systems.get(Side.LEFT);
        BusinessSystem right = systems.get(Side.RIGHT);
        BoundPair bound = Binding.bind(
                connection,
                dataflow,
                pair,
                left.traits(pair.left().datatype()),
                right.traits(pair.right().datatype()),
                fingerprints,
                standings.revisions());
        Candidates candidates = new Candidates(bound, left, right, clock);
        return new Work(bound, left, right, links, ids, budget, tally, candidates, companions, Consent.GIVEN);
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
