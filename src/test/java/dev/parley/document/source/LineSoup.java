package dev.parley.document.source;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Throws lines of the form together in any order, with labels that are easily taken for something else. */
final class LineSoup {

    private static final List<String> LEFT =
            List.of("A b", "x", " q", "Introduction", "A b to C d", "   * - z", "Generated: k", "A b, it ");
    private static final List<String> RIGHT = List.of("C d", " d", "y", "D Dataflow", "C d to A b");
    private static final List<String> OTHERS = List.of(
            "",
            "",
            " ",
            "-----",
            "=====",
            "   :header-rows: 1",
            "   :w: 1",
            "   * - p",
            "     - q",
            "   * -",
            "     -",
            "       wrapped",
            "     - C Data Type",
            "     -  Data Type",
            "A to C Dataflow",
            "A to  Dataflow",
            "text",
            "Generated: a to b Dataflow",
            "Generated: 1",
            "Introduction",
            "Introduction.",
            "------------");

    private final Dice dice;

    LineSoup(Random random) {
        dice = new Dice(random);
    }

    String text() {
        Sentences sentences = new Sentences(dice.one(LEFT), dice.one(RIGHT));
        List<String> said = sentences(sentences);
        StringBuilder text = new StringBuilder();
        for (int left = dice.between(0, 40); left > 0; left--) {
            switch (dice.weighted(1, 1, 3, 3)) {
                case 0 -> text.append(sentences.heading()).append('\n').append(bar(sentences));
                case 1 -> text.append(header(sentences, dice.perMille(500)));
                case 2 -> text.append(dice.one(said));
                default -> text.append(dice.one(OTHERS));
            }
            text.append(dice.perMille(30) ? '\r' : '\n');
        }
        return text.toString();
    }

    private static List<String> sentences(Sentences of) {
        Stream<String> free =
                Stream.of("foo", " foo", "", "   :x", ".. list-table::").map(text -> text + of.freeEnd());
        Stream<String> connected = Stream.of(
                        "A X, or Y that is synchronized into C.", " X, or  that is synchronized into .")
                .map(text -> of.connectedStart() + text);
        Stream<String> whole = Stream.of(
                of.every(),
                of.before(),
                of.merge(),
                of.once(),
                of.following(),
                of.ifMatch(),
                of.ifNone(),
                of.heading());
        return Stream.of(free, connected, whole).flatMap(lines -> lines).toList();
    }

    private static String bar(Sentences of) {
        return "-".repeat(of.heading().length());
    }

    private static String header(Sentences of, boolean types) {
        return Sample.table(of.leftHeader(), of.rightHeader()) + (types ? "     - C Data Type\n" : "");
    }
}
