package dev.parley.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Damages a text in one to three ways, as careless hands, editors and broken copies do. */
final class Mutations {

    private static final List<String> INTRUDERS = List.of(
            "----------",
            "==========",
            "Introduction",
            ".. list-table::",
            "   :header-rows: 1",
            "   * - stray",
            "     - stray",
            "   * -",
            "       and so on",
            "A note of a person.",
            " ",
            "Generated: now",
            "Visitor to Payer",
            "Brightdesk to Ledgerly Dataflow",
            "\tx",
            "Generated: a to b Dataflow");
    private static final String ODD = "\u0000\r\n\uFEFF\u2028 -=*.\"()å\uD83D\t";

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    String damaged(String text) {
        String damaged = text;
        int times = 1 + random.nextInt(3);
        for (int at = 0; at < times; at++) {
            damaged = random.nextInt(3) == 0 ? characters(damaged) : lines(damaged);
        }
        return damaged;
    }

    private String characters(String text) {
        int at = random.nextInt(text.length() + 1);
        StringBuilder changed = new StringBuilder(text);
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(at);
            case 2 -> changed.insert(at, odd()).toString();
            case 3 -> at == text.length() ? text : changed.deleteCharAt(at).toString();
            case 4 ->
                at == text.length() ? text : changed.replace(at, at + 1, odd()).toString();
            case 5 -> "\uFEFF" + text;
            default -> changed.insert(at, noise()).toString();
        };
    }

    private String odd() {
        return String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        random.ints(1 + random.nextInt(200), 0, 0x2100).forEach(c -> noise.append((char) c));
        return noise.toString();
    }

    /** Lines keep their ends while they are moved about. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.add(one, INTRUDERS.get(random.nextInt(INTRUDERS.size())) + "\n");
            case 4 ->
                lines.set(
                        one,
                        lines.get(one).strip() + List.of("\n", "\r\n", "\r", "").get(random.nextInt(4)));
            case 5 -> lines.subList(Math.min(one, other), Math.max(one, other)).clear();
            default -> lines.set(one, " " + lines.get(one));
        }
        return String.join("", lines);
    }
}
