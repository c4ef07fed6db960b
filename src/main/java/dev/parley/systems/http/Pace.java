package dev.parley.systems.http;

import java.time.Duration;
import java.time.Instant;

/** How fast one instance of the function may call a system. For one thread. */
public interface Pace {

    /** Takes a place in the queue; how long to wait before sending. */
    Duration take(Instant now);

    /** Gives the place back: the request was not sent. */
    default void giveBack() {}

    /** What an answer says about the system's own limit. */
    default void learn(Reply reply) {}
}
