package dev.parley.playground.kill;

import java.util.Random;

/**
 * A moment, counted from when the trap is set.
 *
 * @param number of the call of that kind at which it strikes, from 1
 */
record Snare(Moment moment, int number) {

    private static final int REMOTE_WRITES = 5;
    private static final int STORE_WRITES = 12;
    private static final int READS = 30;

    /** Mostly at writes: that is where something can be left half done. */
    static Snare any(Random random) {
        var moment = Moment.values()[random.nextInt(9) / 2];
        return new Snare(moment, 1 + random.nextInt(most(moment)));
    }

    private static int most(Moment moment) {
        return switch (moment) {
            case BEFORE_REMOTE_WRITE, AFTER_REMOTE_WRITE -> REMOTE_WRITES;
            case BEFORE_STORE_WRITE, AFTER_STORE_WRITE -> STORE_WRITES;
            case AT_READ -> READS;
        };
    }
}
