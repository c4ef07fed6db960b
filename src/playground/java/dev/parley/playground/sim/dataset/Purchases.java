package dev.parley.playground.sim.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invents orders of companies and products given by index, in the shape of no system. Order {@code i} is the same for
 * the same seed and sizes. Stateless.
 */
final class Purchases {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2029-01-01");
    private static final int DAYS = 365;

    private final long seed;
    private final Sizes sizes;

    Purchases(long seed, Sizes sizes) {
        this.seed = seed;
        this.sizes = sizes;
    }

    Purchase at(int index) {
        Random random = Seeds.random(seed, "purchase", index);
        int company = random.nextInt(sizes.customers());
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        List<Purchase.Line> lines =
                Stream.generate(() -> line(random)).limit(sizes.linesPerOrder()).toList();
        return new Purchase(company, date, "PO " + (1_000 + index), lines);
    }

    private Purchase.Line line(Random random) {
        int discount = random.nextInt(10) == 0 ? 5 * (1 + random.nextInt(4)) : 0;
        return new Purchase.Line(random.nextInt(sizes.products()), 1 + random.nextInt(20), discount);
    }
}
