package dev.parley.playground.sim.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents things for sale. Same seed, same things. */
final class Articles {

    private static final List<String> COLOURS = List.of("Blå", "Rød", "Grønn", "Grå", "Hvit", "Sort", "Gul");
    private static final List<String> WORN = List.of("genser", "lue", "vott", "skjorte", "jakke", "sokk");
    private static final List<String> USED = List.of("kopp", "krus", "bøtte", "øks", "kniv", "lykt", "sekk", "pute");
    private static final List<String> VENDORS = List.of("Åsen Ull", "Fjell & Fjord", "Nordlys Design", "Smia på Moen");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");
    private static final List<Integer> ENDINGS = List.of(0, 0, 50, 90, 99);

    private final Random random;
    private int invented;

    Articles(Random random) {
        this.random = random;
    }

    Article next() {
        invented++;
        boolean worn = random.nextInt(100) < 40;
        String thing = any(worn ? WORN : USED);
        String name = any(COLOURS) + " " + thing;
        String description = random.nextInt(100) < 20 ? "" : name + " fra egen produksjon, laget for å vare.";
        BigDecimal price = BigDecimal.valueOf((20 + random.nextInt(980)) * 100L + any(ENDINGS), 2);
        String number = thing.substring(0, 2).toUpperCase(Locale.ROOT) + "-" + (10_000 + invented);
        String gtin = random.nextInt(100) < 30 ? "" : gtin(invented);
        List<String> sizes = worn && random.nextInt(100) < 40 ? SIZES.subList(0, 2 + random.nextInt(3)) : List.of();
        return new Article(name, description, any(VENDORS), thing, price, number, gtin, random.nextInt(60), sizes);
    }

    /** With a check digit that is right: every second digit counts three times. */
    private static String gtin(int number) {
        String digits = String.format(Locale.ROOT, "20%010d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
