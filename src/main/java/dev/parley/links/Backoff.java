package dev.parley.links;

import java.util.random.RandomGenerator;

/** Short pauses between attempts that get in each other's way: longer each time, and never the same for two workers. */
final class Backoff {

    static final int ATTEMPTS = 6;
    private static final double FIRST_MILLIS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempt from 0; the pauses of all attempts together stay under a second */
    void pause(int attempt) {
        double longest = FIRST_MILLIS * (1 << attempt);
        try {
            Thread.sleep((long) (longest / 2 + random.nextDouble() * longest / 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
