package dev.parley.playground.sim.dataset;

import java.math.BigDecimal;
import java.util.List;

/**
 * An invented thing for sale.
 *
 * @param name may be that of another one, as in a grown shop
 * @param description plain text; empty for some
 * @param vendor who makes it
 * @param kind what it is
 * @param price two decimals
 * @param number the article number, unique among all of a data set
 * @param gtin 13 digits, of the range for a shop's own use; empty for some
 * @param stock pieces
 * @param sizes in which it is sold at the same price; empty when there is just the one
 */
record Article(
        String name,
        String description,
        String vendor,
        String kind,
        BigDecimal price,
        String number,
        String gtin,
        int stock,
        List<String> sizes) {}
