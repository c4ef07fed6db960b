package dev.parley.systems.http;

import java.time.Duration;

/** Waits; tests move their clock instead. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration time);

    /** Blocks the thread; an interruption ends the wait early and stays set. */
    static void blocking(Duration time) {
        try {
            Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
