package dev.parley.checklist;

import java.time.Duration;

/** Waits; tests move their clock instead. */
@FunctionalInterface
public interface Pause {
    void rest(Duration time);
}
