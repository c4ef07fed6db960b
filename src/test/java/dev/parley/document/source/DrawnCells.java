package dev.parley.document.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws paths, their annotations, and types. */
final class DrawnCells {

    private static final List<String> WORDS = List.of(
            "alias",
            "mailbox",
            "home",
            "street",
            "zone",
            "parts",
            "sku",
            "CountryCode",
            "line_items",
            "navn",
            "fødselsår",
            "adresse",
            "Id",
            "sesam_parent",
            "fee",
            "displayName");
    private static final List<String> VALUES = List.of("wd:Q9", "NO", "two words", "in stock in shop", "X2");
    private static final List<String> TYPES = List.of(
            "\"string\"",
            "\"integer\"",
            "N/A",
            "\"float\"",
            "\"boolean\"",
            "\"list\"",
            "\"decimal\"",
            "\"datetime-format\",\"%Y-%m-%d\",\"_.\"]",
            "\"if\", \"is-decimal\", \"decimal\", \"integer\"]",
            "\"if\",\"or\",\"is-empty\",\"_.\"]",
            "\"replace\",\" \",\"\", \"string\"]");

    private final Dice dice;

    DrawnCells(Dice dice) {
        this.dice = dice;
    }

    String path() {
        int dots = dice.weighted(37_484, 20_609, 6_113, 437, 261);
        String path = IntStream.rangeClosed(0, dots)
                .mapToObj(at -> dice.one(WORDS))
                .collect(Collectors.joining(dice.perMille(5) ? ".." : "."));
        return path + List.of("", " ", "\t").get(dice.weighted(990, 5, 5));
    }

    /** A path that is annotated in so many of a thousand cases. */
    String annotated(int perMille) {
        return dice.perMille(perMille) ? path() + " (" + clauses() + ")" : path();
    }

    String type() {
        return TYPES.get(dice.weighted(28_793, 1_951, 1_054, 436, 160, 160, 160, 82, 31, 24, 7));
    }

    /** Without anything between them; often the same again. */
    private String clauses() {
        String first = clause();
        return IntStream.range(1, dice.weighted(0, 60, 20, 8, 4, 1, 1, 1, 1, 1, 1, 2))
                .mapToObj(at -> dice.perMille(500) ? first : clause())
                .collect(Collectors.joining("", first, ""));
    }

    private String clause() {
        String value = dice.perMille(100) ? "" : dice.one(VALUES);
        String path = dice.perMille(100) ? " " : dice.one(WORDS);
        return "Dependant on having " + value + " in " + path;
    }
}
