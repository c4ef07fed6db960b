package dev.parley.playground.trial;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices, the same for the same seed. Not thread-safe. */
final class Rolls {

    private final SplittableRandom random;

    Rolls(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[below(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }
}
