package dev.parley.playground.sim.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** Invents products, in the shape of no system. Product {@code i} is the same for the same seed. Stateless. */
final class Goods {

    private static final List<String> THINGS = List.of(
            "Skrue",
            "Spiker",
            "Lampe",
            "Stol",
            "Bøtte",
            "Pensel",
            "Øks",
            "Rør 22 mm",
            "Hanske",
            "Kaffe 250 g",
            "Genser");
    private static final List<String> KINDS = List.of("rød", "blå", "grønn", "liten", "stor", "ekstra", "galvanisert");
    private static final long FIRST_GTIN = 200_000_000_000L;

    private final long seed;

    Goods(long seed) {
        this.seed = seed;
    }

    Good at(int index) {
        Random random = Seeds.random(seed, "good", index);
        String name = THINGS.get(random.nextInt(THINGS.size())) + ", " + KINDS.get(random.nextInt(KINDS.size()));
        BigDecimal price = BigDecimal.valueOf(500 + random.nextInt(200_000), 2);
        BigDecimal cost = price.multiply(new BigDecimal("0.6")).setScale(2, RoundingMode.HALF_UP);
        return new Good("P-" + (10_001 + index), name, price, cost, gtin(index));
    }

    /** Of the range shops number themselves: no product in trade has one. */
    private static String gtin(int index) {
        String digits = Long.toString(FIRST_GTIN + index);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return digits + (10 - sum % 10) % 10;
    }
}
