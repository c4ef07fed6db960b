package dev.parley.systems.http;

import java.time.Duration;
import java.time.Instant;

/** How fast one instance of the function may call a system. For one thread. */
public interface Pace {

    /** Takes a place in the queue; how long to wait before sending. */
    Duration take(Instant now);

    /** The same for a webhook, which may use what is kept free for it. */
    default Duration takeUrgently(Instant now) {
        return take(now);
    }

    /** Whether the waits are for the system's own limit; a webhook never waits for that. */
    default boolean isTheSystems() {
        return false;
    }

    /** Gives the place back: the request was not sent. */
    default void giveBack() {}

    /** What an answer says about the system's own limit. */
    default void learn(Reply reply) {}
}
