package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes what one invocation works with, in earnest or in rehearsal. */
record Works(
        String connection, Dataflow dataflow, Fingerprints fingerprints, Supplier<String> ids, Standings standings) {

    /**
     * What differs from one invocation to the next.
     *
     * @param tally makes the counts of a pair, by its name
     * @param consent asked before anything of a pair is written
     * @param live whether a pair may write, by its name
     */
    record Means(
            Map<Side, BusinessSystem> systems,
            Links links,
            Budget budget,
            Function<String, Tally> tally,
            Function<PairKey, Consent> consent,
            Predicate<String> live) {}

    Session session(Means means) {
        return new Session(dataflow, (pair, companions) -> work(pair, means, companions), means.live());
    }

    PairKey key(String pair) {
        return new PairKey(connection, dataflow.name(), pair);
    }

    private Work work(String name, Means means, Companions companions) {
        Pair pair = dataflow.pair(name)
                .orElseThrow(() -> new IllegalArgumentException("no pair " + name + " in " + dataflow.name()));
        BusinessSystem left = means.systems().get(Side.LEFT);
        BusinessSystem right = means.systems().get(Side.RIGHT);
        BoundPair bound = Binding.bind(
                connection,
                dataflow,
                pair,
                left.traits(pair.left().datatype()),
                right.traits(pair.right().datatype()),
                fingerprints,
                standings.revisions());
        return new Work(
                bound,
                left,
                right,
                means.links(),
                ids,
                means.budget(),
                means.tally().apply(name),
                new Candidates(bound, left, right, means.budget().clock()),
                companions,
                means.consent().apply(key(name)));
    }
}
