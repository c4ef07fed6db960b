package dev.parley.document.words;

import java.util.ArrayList;
import java.util.List;

/** Where two sequences of lines part and meet again. Stateless. */
final class Differences {

    private Differences() {}

    /**
     * A stretch that differs.
     *
     * @param line of the given lines where it begins, from 0
     * @param given the lines as they are; may be none
     * @param expected the lines as they should be; may be none
     */
    record Stretch(int line, List<String> given, List<String> expected) {}

    static List<Stretch> between(List<String> given, List<String> expected) {
        List<Stretch> found = new ArrayList<>();
        int g = 0;
        int e = 0;
        while (g < given.size() || e < expected.size()) {
            if (g < given.size() && e < expected.size() && given.get(g).equals(expected.get(e))) {
                g++;
                e++;
                continue;
            }
            int[] meet = meet(given, g, expected, e);
            found.add(new Stretch(g, given.subList(g, meet[0]), expected.subList(e, meet[1])));
            g = meet[0];
            e = meet[1];
        }
        return found;
    }

    /** The nearest place after two that differ where a line that says something is the same again. */
    private static int[] meet(List<String> given, int g, List<String> expected, int e) {
        int most = given.size() - g + expected.size() - e;
        for (int distance = 1; distance < most; distance++) {
            int furthest = Math.min(distance, given.size() - 1 - g);
            for (int i = Math.max(0, distance - (expected.size() - 1 - e)); i <= furthest; i++) {
                String line = given.get(g + i);
                if (!line.isBlank() && line.equals(expected.get(e + distance - i))) {
                    return new int[] {g + i, e + distance - i};
                }
            }
        }
        return new int[] {given.size(), expected.size()};
    }
}
