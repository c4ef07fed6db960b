package dev.parley.sync;

import java.time.Duration;

/** How long what heals by itself waits before the next attempt. Pure. */
final class Retry {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 9;
    private static final int STEPS = 1000;

    private Retry() {}

    /**
     * Twice as long after each attempt, up to six hours; of that between a half and all of it, so that what failed
     * together does not come back together.
     *
     * @param attempts so far, from 1
     * @param seed any text that is another one each time, such as a fresh unique id
     */
    static Duration after(int attempts, String seed) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration longest = whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
        int mixed = seed.hashCode() * 0x9E3779B9;
        long part = Math.floorMod(mixed >>> 8, STEPS);
        return longest.dividedBy(2).plus(longest.multipliedBy(part).dividedBy(2L * STEPS));
    }
}
