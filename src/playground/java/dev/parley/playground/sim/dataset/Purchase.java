package dev.parley.playground.sim.dataset;

import java.time.LocalDate;
import java.util.List;

/**
 * An invented order.
 *
 * @param customer the position of who ordered in the system's list of customers
 * @param date when
 * @param reference what the buyer calls it
 * @param lines what was ordered
 */
record Purchase(int customer, LocalDate date, String reference, List<Line> lines) {

    /**
     * A line of an order.
     *
     * @param good the position of the product in the system's list of products
     * @param quantity at least 1
     * @param discount percent, mostly 0
     */
    record Line(int good, int quantity, int discount) {}
}
