package dev.parley.playground.sim.dataset;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented order.
 *
 * @param company the index of who ordered
 * @param date when
 * @param reference what the buyer calls it
 * @param lines what was ordered
 */
record Purchase(int company, LocalDate date, String reference, List<Line> lines) {

    /**
     * A line of an order.
     *
     * @param good the index of the product
     * @param quantity at least 1
     * @param discount percent, mostly 0
     */
    record Line(int good, int quantity, int discount) {}
}
