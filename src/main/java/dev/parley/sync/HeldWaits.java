package dev.parley.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who would wait for a record, as far as a rehearsal has noted it. Not thread-safe. */
final class HeldWaits {

    private final Set<Links.Waiting> awaited = new LinkedHashSet<>();

    void add(Links.Waiting waiting) {
        awaited.add(waiting);
    }

    void remove(Links.Waiting waiting) {
        awaited.remove(waiting);
    }

    /** What the store knows of, and the notes of records of the pair. */
    Stream<Links.Waiting> of(List<Links.Waiting> stored, PairKey pair) {
        return Stream.concat(stored.stream(), awaited.stream().filter(one -> one.awaitedPair()
                .equals(pair)));
    }
}
