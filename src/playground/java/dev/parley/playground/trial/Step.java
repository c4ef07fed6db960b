package dev.parley.playground.trial;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that happens.
 *
 * @param number its own, also in a shortened history; values entered by it bear it
 * @param delay 0: at once; else in the middle of the call so many calls of workers from now
 * @param a picks the system or the worker
 * @param b picks the record
 * @param c picks the rest
 */
record Step(int number, Kind kind, int delay, int a, int b, int c) {

    private static final int PARTS = 6;

    /** Whether, in the middle of a call, it happens once the call has taken effect. */
    boolean after() {
        return c % 2 == 0;
    }

    String text() {
        return String.join(
                ".",
                List.of(
                        Integer.toString(number),
                        kind.name(),
                        Integer.toString(delay),
                        Integer.toString(a),
                        Integer.toString(b),
                        Integer.toString(c)));
    }

    /** @throws IllegalArgumentException for a text that no step has */
    static Step of(String text) {
        String[] parts = text.split("\\.");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("\"" + text + "\" is no step: NUMBER.KIND.DELAY.A.B.C");
        }
        int[] numbers = Stream.of(0, 2, 3, 4, 5)
                .mapToInt(part -> Integer.parseInt(parts[part]))
                .toArray();
        return new Step(numbers[0], Kind.valueOf(parts[1]), numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
