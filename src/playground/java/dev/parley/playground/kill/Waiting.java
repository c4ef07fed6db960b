package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Row;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the store says the function has still to do; looked at past the function. */
final class Waiting {

    /** What is put off for longer is not waited for: a claim that is parked, say. */
    private static final Duration HORIZON = Duration.ofMinutes(30);

    private final Links links;
    private final String dataflow;
    private final List<PairKey> pairs;

    Waiting(Links links, String dataflow, List<Sort> sorts) {
        this.links = links;
        this.dataflow = dataflow;
        this.pairs = sorts.stream().map(this::key).toList();
    }

    /** Whether a run that was killed still keeps others out. */
    boolean held() {
        return pairs.stream()
                .flatMap(pair -> links.run(pair).lease().stream())
                .map(RunState.Lease::until)
                .anyMatch(Instant.now()::isBefore);
    }

    /** Whether a left record is linked, and no write to either side has begun and not ended. */
    boolean settled(Sort sort, Row left) {
        return links.find(key(sort), Side.LEFT, left.id())
                .link()
                .filter(link -> link.intent().isEmpty())
                .isPresent();
    }

    private PairKey key(Sort sort) {
        return new PairKey("default", dataflow, sort.pair());
    }

    /** Whether a mark, a retry, an intent or a claim waits for its time. */
    boolean anything() {
        var horizon = Instant.now().plus(HORIZON);
        return pairs.stream().anyMatch(pair -> !links.due(pair, horizon, 1).isEmpty());
    }
}
