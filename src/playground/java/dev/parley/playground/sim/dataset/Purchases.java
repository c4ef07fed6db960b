package dev.parley.playground.sim.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invents orders of customers and products given by position, in the shape of no system. Order {@code i} is the same
 * for the same seed and sizes. Stateless.
 */
final class Purchases {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
    private static final int DAYS = 300;

    private final long seed;
    private final Sizes sizes;

    Purchases(long seed, Sizes sizes) {
        this.seed = seed;
        this.sizes = sizes;
    }

    Purchase at(int index) {
        Random random = Seeds.random(seed, "purchase", index);
        int customer = random.nextInt(sizes.customers());
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        List<Purchase.Line> lines =
                Stream.generate(() -> line(random)).limit(sizes.linesPerOrder()).toList();
        return new Purchase(customer, date, "PO " + (1_000 + index), lines);
    }

    private Purchase.Line line(Random random) {
        int discount = random.nextInt(10) == 0 ? 5 * (1 + random.nextInt(4)) : 0;
        return new Purchase.Line(random.nextInt(sizes.products()), 1 + random.nextInt(20), discount);
    }
}
