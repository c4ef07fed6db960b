package dev.parley.checklist;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a checklist goes on. Immutable.
 *
 * @param exercise which comes next
 * @param start of the checklist; its values are made of it
 * @param plan mark of what is tried out
 */
record Position(int exercise, Instant start, String plan) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})-(\\d{1,12})-([0-9a-z]{1,7})");

    String text() {
        return exercise + "-" + start.getEpochSecond() + "-" + plan;
    }

    static Optional<Position> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(
                        Integer.parseInt(matcher.group(1)),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(2))),
                        matcher.group(3)))
                : Optional.empty();
    }

    Position at(int other) {
        return new Position(other, start, plan);
    }

    boolean begins() {
        return exercise == 0;
    }

    long seed() {
        return start.getEpochSecond();
    }

    /** What tells the texts of an exercise from those of any other. */
    String tag() {
        return Long.toString(seed(), Character.MAX_RADIX) + "x" + exercise;
    }
}
