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
    private final Fingerprints fingerprints;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Pauses pauses;
    private Optional<Map<String, Integer>> revisions = Optional.empty();

    /**
     * Nothing is called yet.
     *
     * @param systems by the names the dataflow uses
     * @param fingerprints under the key of this installation
     * @param ids fresh unique ids
     */
    public Engine(
            String connection,
            Dataflow dataflow,
            Function<String, BusinessSystem> systems,
            Links links,
            Fingerprints fingerprints,
            Clock clock,
            Supplier<String> ids) {
        this.connection = connection;
        this.dataflow = dataflow;
        this.systems = Map.of(
                Side.LEFT, systems.apply(dataflow.left().system()),
                Side.RIGHT, systems.apply(dataflow.right().system()));
        this.links = links;
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.ids = ids;
        this.pauses = new Pauses(links, connection, dataflow.name(), clock);
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
     * Reconciles one record.
     *
     * @param anew whether content that was refused before is sent again
     * @throws RemoteFailure.Denied when credentials or privileges are wrong
     * @throws StoreFailure when not even a mark could be stored
     */
    public Fate reconcile(String pair, Side side, String id, Budget budget, boolean anew) {
        if (pauses.lately(pair)) {
            mark(pair, side, id, Pauses.WHY);
            return Fate.DUE;
        }
        return new Records(session(budget).work(pair)).handle(side, id, anew);
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
        if (pauses.now(pair)) {
            return pauses.report();
        }
        return new Run(session(budget).work(pair), progress).go(kind);
    }

    /** Why each value of a record is what it is; values are read live. Empty when nothing is known of the record. */
    public Optional<Explanation> explain(String pair, Side side, String id, Budget budget) {
        return new Explaining(session(budget).work(pair), pauses.now(pair)).explain(side, id);
    }

    /** What only a person asks for. */
    public Operator operator() {
        return new Operator(dataflow, (pair, budget) -> session(budget).work(pair), pauses, this::key);
    }

    private Session session(Budget budget) {
        return new Session(dataflow, (pair, companions) -> work(pair, budget, companions), pauses::lately);
    }

    private Work work(String name, Budget budget, Companions companions) {
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
                revisions());
        Candidates candidates = new Candidates(bound, left, right, clock);
        return new Work(
                bound, left, right, links, ids, budget, new Tally(clock), candidates, companions, Consent.GIVEN);
    }

    /** Checks the fingerprint key against the store's, once per instance, and learns the properties' revisions. */
    private Map<String, Integer> revisions() {
        if (revisions.isEmpty()) {
            Meta stored = pauses.lately();
            if (stored.keyCheck()
                    .filter(check -> !check.equals(fingerprints.check()))
                    .isPresent()) {
                throw new WrongKey();
            }
            Meta next = Revisions.next(stored, dataflow, fingerprints.check());
            boolean saved = next.equals(stored)
                    || links.saveMeta(connection, dataflow.name(), stored, next).done();
            Map<String, Integer> known = saved
                    ? next.revisions()
                    : links.meta(connection, dataflow.name()).revisions();
            revisions = Optional.of(known);
        }
        return revisions.get();
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
