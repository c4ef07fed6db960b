package dev.parley.systems.powerofficego;

import java.time.Duration;

/**
 * What may be tuned, and what is not known of the system and therefore assumed.
 *
 * @param readLag reads may be older than this behind writes: the v1 documentation speaks of a read replica, "wait 1-2
 *     s"; of v2 nothing is known
 * @param overlap how far before its cursor the change feed is read again
 * @param pageSize rows of whole records, at most 20,000
 * @param keysPageSize rows of ids and match keys, at most 20,000
 */
public record PowerOfficeOptions(Duration readLag, Duration overlap, int pageSize, int keysPageSize) {

    public static final PowerOfficeOptions DEFAULTS =
            new PowerOfficeOptions(Duration.ofSeconds(2), Duration.ofSeconds(30), 500, 5_000);
}
