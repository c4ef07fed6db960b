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

    /** Whether rows of the very time asked for are in the answer. */
    enum Bound {
        INCLUSIVE,
        STRICT
    }

    /** Rows of this very time are let through, some before it may be too. */
    Address on(Address list, Instant since) {
        Instant asked = bound == Bound.STRICT ? since.minus(resolution) : since;
        return Queries.add(list, query, place -> form.write(asked));
    }
}
