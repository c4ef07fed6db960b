package dev.parley.systems.shopify;

import java.time.Duration;

/**
 * What may be tuned, and what is not known of the system and therefore assumed.
 *
 * @param readLag reads may be older than this behind writes; nothing is known, so a margin
 * @param overlap how far before its cursor the change feed is read again
 * @param pageSize rows of a page, at most 250
 * @param leakPerSecond calls the shop's bucket leaks: 2, Advanced 4, Plus 20
 */
public record ShopifyOptions(Duration readLag, Duration overlap, int pageSize, double leakPerSecond) {

    public static final ShopifyOptions DEFAULTS =
            new ShopifyOptions(Duration.ofSeconds(2), Duration.ofSeconds(30), 250, 2);
}
