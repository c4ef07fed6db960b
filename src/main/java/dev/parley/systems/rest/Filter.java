package dev.parley.systems.rest;

import dev.parley.systems.http.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks for rows since a time.
 *
 * @param query parameters; {@code {time}} stands for the time
 * @param resolution how far apart two times of the system are at least
 */
record Filter(Map<String, Template> query, TimeForm form, Bound bound, Duration resolution) {

    private static final long NANOS = 1_000_000_000;
    private static final long DAY = 86_400;

    /** Whether rows of the very time asked for are in the answer. */
    enum Bound {
        INCLUSIVE,
        STRICT
    }

    /** The stamp that a change at this time bears: the system cuts what is finer than its stamps. */
    Instant stampAt(Instant time) {
        long step = Math.max(1, resolution.toNanos());
        long over = Math.floorMod(Math.floorMod(time.getEpochSecond(), DAY) * NANOS + time.getNano(), step);
        return time.minusNanos(over);
    }

    /** Rows of this very time are let through, some before it may be too. */
    Address on(Address list, Instant since) {
        Instant asked = bound == Bound.STRICT ? since.minus(resolution) : since;
        return Queries.add(list, query, place -> form.write(asked));
    }
}
