package dev.parley.playground.trial;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.mapping.Fingerprints;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.sync.Approvals;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Engine;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Two editions of each definition: they mean another thing by their hash, and do the same to what persons enter. */
final class Editions {

    static final int ALL = 2;

    private final Clock clock;
    private final Function<String, BusinessSystem> systems;
    private final Fingerprints fingerprints;
    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    Editions(Clock clock, Function<String, BusinessSystem> systems, Fingerprints fingerprints) {
        this.clock = clock;
        this.systems = systems;
        this.fingerprints = fingerprints;
    }

    static Dataflow of(Dataflow dataflow, int edition) {
        return edition == 0
                ? dataflow
                : new Dataflow(
                        dataflow.name(),
                        dataflow.left(),
                        dataflow.right(),
                        dataflow.tie(),
                        dataflow.pairs().stream().map(Editions::second).toList());
    }

    private static Pair second(Pair pair) {
        Policies base = pair.policies();
        Set<String> ignored = new HashSet<>(base.ignoreKeys());
        ignored.add("none");
        Policies policies = new Policies(
                base.initial(),
                base.conflict(),
                base.empties(),
                base.clear(),
                base.onDelete(),
                base.onMissing(),
                base.onLeave(),
                base.rejected(),
                base.backfill(),
                ignored,
                base.brakes());
        return new Pair(
                pair.name(),
                pair.left(),
                pair.right(),
                pair.create(),
                pair.match(),
                policies,
                pair.groups(),
                pair.connected());
    }

    /** By pair: the hash that the store bears when the edition may write. */
    Map<String, String> meanings(Dataflow dataflow, int edition) {
        return meanings.computeIfAbsent(dataflow.name() + edition, key -> learnt(of(dataflow, edition)));
    }

    /** A store of its own is told that it is live. */
    private Map<String, String> learnt(Dataflow edition) {
        MemoryLinks scratch = new MemoryLinks(clock);
        Engine engine = new Engine(
                "scratch", edition, systems, scratch, fingerprints, clock, () -> "id", new Approvals(true, "table"));
        edition.pairs().forEach(pair -> engine.operator().pause(pair.name()));
        return scratch.meta("scratch", edition.name()).live();
    }
}
