package dev.parley.playground.sim.dataset;

/**
 * How many records a data set has. Orders need at least one customer and, with lines, one product.
 *
 * @param customers companies
 * @param contacts people at them
 * @param products what is sold
 * @param orders what was ordered
 * @param linesPerOrder the lines of each order
 */
public record Sizes(int customers, int contacts, int products, int orders, int linesPerOrder) {

    /** Enough to look at on a page. */
    public static Sizes small() {
        return new Sizes(40, 60, 40, 30, 3);
    }

    /** These, with so many orders instead. */
    public Sizes withOrders(int other) {
        return new Sizes(customers, contacts, products, other, linesPerOrder);
    }

    /** For measurements. */
    public static Sizes large() {
        return new Sizes(2_000, 3_000, 5_000, 10_000, 3);
    }
}
