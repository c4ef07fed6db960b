package dev.parley.document.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Breaks texts into lines. Stateless. */
final class Wrapping {

    private static final int WIDTH = 110;

    private Wrapping() {}

    /**
     * Lines with no blanks at their ends and single blanks between words.
     *
     * @param start makes the first word of a line harmless there
     */
    static List<String> lines(String text, UnaryOperator<String> start) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? start.apply(word) : " " + word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String oneLine(String text) {
        return String.join(" ", words(text));
    }

    /** The first line behind {@code first}, the others behind as many blanks. */
    static List<String> behind(String first, List<String> lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            all.add((all.isEmpty() ? first : " ".repeat(first.length())) + line);
        }
        return all;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" +"));
    }
}
